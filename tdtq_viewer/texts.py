"""The longer texts of the help menu."""

ABOUT = """
<h3>TDTQ Studio {version}</h3>
<p>Opens a 3D Gaussian Splatting scene, compresses it without any training,
and shows at once what that does to the picture and to the file.</p>
<p>What pictures hardly show is left out or stored in coarser steps, everything is rounded to
grids, the view-dependent colours along their principal axes, and entropy coded.
TurboQuant (3DTurboQuant) turns vectors at random instead, with one fixed table.</p>
<p>Free software under the GNU General Public License, version 3 or later.</p>
"""

_KEYS = {
    "Camera": (
        ("<b>Drag</b>", "turn"),
        ("<b>Right drag</b> or <b>Shift + drag</b>", "move sideways"),
        ("<b>Wheel</b>", "nearer, farther"),
        ("<b>W A S D, Q E</b>", "fly; Shift faster, Alt slower"),
        ("<b>Double click</b>", "bring this point into the middle"),
        ("<b>F</b> or <b>Home</b>", "see the whole scene"),
        ("<b>C</b>", "list the cameras and bookmarks"),
        ("<b>Shift + C</b>", "draw the cameras into the pictures"),
        ("<b>Ctrl + D</b>", "bookmark this view"),
    ),
    "Compare": (
        ("<b>1 2 3 4 5</b>", "side by side, split, original, compressed, error map"),
        ("<b>Space</b> (hold)", "show the original"),
        ("<b>Tab</b>", "flip between original and compressed"),
        ("<b>M</b>", "measure all views, and list them with the worst first"),
        ("<b>R</b>", "rate-distortion curve: what every file size can buy"),
        ("<b>Arrows</b> in the curve", "go from plan to plan; <b>Enter</b> chooses"),
        ("<b>Shift + Tab</b>", "from the picture to the panels"),
    ),
    "Understand": (("<b>I</b>", "why these bits work, with this scene's own values"),),
    "Files": (
        ("<b>Ctrl + O</b>", "open a scene (or drop it into the window)"),
        ("<b>Ctrl + Shift + O</b>", "open the scene's cameras (or drop them into the window)"),
        ("<b>Ctrl + B</b>", "open the built-in scene"),
        ("<b>Ctrl + S</b>", "save the compressed file"),
        ("<b>Ctrl + E</b>", "export the compressed scene as PLY"),
        ("<b>Ctrl + P</b>", "save a screenshot of the window"),
    ),
}


def _sheet() -> str:
    parts = []
    for title, rows in _KEYS.items():
        cells = "".join(f"<tr><td width=200>{key}</td><td>{what}</td></tr>" for key, what in rows)
        parts.append(f"<h3>{title}</h3><table cellspacing=6 width=560>{cells}</table>")
    return "".join(parts)


SHORTCUTS = _sheet()
