def test_another_kind_of_error_shows_errors_up_to_the_same_size(loaded):
    controls = loaded.stage.error_controls
    controls.kind.setCurrentIndex(1)
    assert loaded.session.look.error_style.gain == 32**2
    controls.kind.setCurrentIndex(0)
    assert loaded.session.look.error_style.gain == 32


def test_fit_amplifies_small_errors_more(loaded, wait_ready):
    gains = []
    for bits in (3, 8):
        loaded.side.attributes.rows["base_color"].bits.setValue(bits)
        wait_ready(loaded)
        loaded.stage.error_controls.fit.click()
        gains.append(loaded.session.look.error_style.gain)
    assert gains[0] < gains[1]
