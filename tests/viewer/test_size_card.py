"""The card of figures beside the plan."""


def test_figures_of_an_older_plan_are_faint(loaded, wait_ready):
    card = loaded.side.card
    loaded.side.attributes.rows["scale"].bits.setValue(4)
    assert [label.property("tone") for label in (card.sizes, card.ssim)] == ["faint", "faint"]
    assert card.ratio.property("tone") == "faint"
    wait_ready(loaded)
    assert card.sizes.property("tone") == ""
    assert card.ratio.property("tone") == "accent"
