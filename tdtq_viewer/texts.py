"""The longer texts of the help menu."""

ABOUT = """
<h3>TDTQ Studio {version}</h3>
<p>Opens a 3D Gaussian Splatting scene, compresses it without any training,<br>
and shows at once what that does to the picture and to the file.</p>
<p>The view-dependent colours are turned at random and rounded with one fixed table<br>
(3DTurboQuant); everything else is rounded evenly and entropy-coded.</p>
<p>Free software under the GNU General Public License, version 3 or later.</p>
"""

SHORTCUTS = """
<h3>Camera</h3>
<table cellspacing="6">
<tr><td><b>Drag</b></td><td>turn</td></tr>
<tr><td><b>Right drag</b> or <b>Shift + drag</b></td><td>move sideways</td></tr>
<tr><td><b>Wheel</b></td><td>nearer, farther</td></tr>
<tr><td><b>W A S D, Q E</b></td><td>fly; Shift faster, Alt slower</td></tr>
<tr><td><b>Double click</b></td><td>bring this point into the middle</td></tr>
<tr><td><b>F</b> or <b>Home</b></td><td>back to the start view</td></tr>
</table>
<h3>Compare</h3>
<table cellspacing="6">
<tr><td><b>1 2 3 4 5</b></td><td>side by side, split, original, compressed, error map</td></tr>
<tr><td><b>Space</b> (hold)</td><td>show the original</td></tr>
<tr><td><b>Tab</b></td><td>flip between original and compressed (Shift+Tab: to the panels)</td></tr>
</table>
<h3>Files</h3>
<table cellspacing="6">
<tr><td><b>Ctrl+O</b></td><td>open a scene (or drop it into the window)</td></tr>
<tr><td><b>Ctrl+S</b></td><td>save the compressed file</td></tr>
<tr><td><b>Ctrl+E</b></td><td>export the compressed scene as PLY</td></tr>
<tr><td><b>Ctrl+P</b></td><td>save a screenshot of the window</td></tr>
</table>
"""
