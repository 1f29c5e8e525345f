"""The longer text of the help menu."""

from tdtq_viewer.language import tr

ABOUT = tr("""
<h3>TDTQ Studio {version}</h3>
<p>Opens a 3D Gaussian Splatting scene, compresses it without any training,
and shows at once what that does to the picture and to the file.</p>
<p>What pictures hardly show is left out or stored in coarser steps, everything is rounded to
grids, the view-dependent colours along their principal axes, and entropy coded.
TurboQuant (3DTurboQuant) turns vectors at random instead, with one fixed table.</p>
<p>Free software under the GNU General Public License, version 3 or later.</p>
""")
