from tdtq_viewer.theme import ACCENT, FAINT


def test_figures_of_an_older_plan_are_faint(loaded, wait_ready):
    card = loaded.side.card
    loaded.side.attributes.rows["scale"].bits.setValue(4)
    assert [label.property("tone") for label in (card.sizes, card.ssim)] == ["faint", "faint"]
    assert FAINT in card.ratio.styleSheet()
    wait_ready(loaded)
    assert card.sizes.property("tone") == ""
    assert ACCENT in card.ratio.styleSheet()
