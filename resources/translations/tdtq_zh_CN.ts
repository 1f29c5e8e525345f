<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Save compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save screenshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About TDTQ Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not end in {suffix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name such as scene{suffix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;cameras…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show cameras in &amp;view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flip upside down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean |a − b| of colours 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean (a − b)² of colours 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>darker ← mean b − a → brighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visible difference, 0 (none) to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error ×{gain:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel {x}, {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R G B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move the border between original and compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border between original and compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing without OpenGL, which failed here ({rstrip}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now against pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why these bits work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate-&amp;distortion curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the scene they belong to first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds cameras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} without the invalid Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and verifying {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no usable Gaussians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title_of} is already compressed: {plan_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the original here: quality is measured against it, not against its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop them to compress the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may hide the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}: {bytes}{remark}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning a sample of the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the compressed scene as PLY, SPZ or .splat, for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}: {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid Gaussians must be dropped first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps every value in full, so the file is not small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every viewer of splats opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small, and known to every reader of SPZ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a little smaller, for readers of 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for web viewers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring FLIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning what each bit buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{LABEL} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning what each bit buys was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the first picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move sideways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer, farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fly; Shift faster, Alt slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this point into the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the whole scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip between original and compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift + Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from the picture to the panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from plan to plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the marked plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;built-in scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save compressed… (.tdtq)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save s&amp;creenshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset camera (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About TDTQ Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for {doing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or open a smaller scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the program went wrong while {doing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open scene is unharmed. Please report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values:.1f} bits a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored in {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How precise the values stay: each bit more halves their errors. The file takes fewer bits than these, because entropy coding leaves out what can be foretold; how many it really takes is written above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the attribute takes in the file after entropy coding: bits for each value of the Gaussians that stay, bytes, and the share of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene has no view-dependent colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original alone. Key: 3; hold Space to see it for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both in one picture, with a border to drag: before left of it. Key: 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed scene alone. Key: 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open cameras…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the present view
Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw every camera as a small pyramid into the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
{size}
No photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original on the left, compressed on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture with a border to drag: original left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the original. Hold Space to see it in any mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the compressed scene. Tab flips between the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, and by how much, the two pictures differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Space: original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB: both against the original (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}
Key: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TurboQuant turns (rotates) each vector at random before it is rounded. Whatever the values were, they then follow one known law, and one table of levels made for that law suits every scene. The longer the vector, the better: its length is stored apart, and many values share that cost. Principal axes learn from the scene how to turn instead, and entropy coding then takes fewer bits; their bits say which TurboQuant is as precise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these bits work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;View-dependent colour: {width} values of each Gaussian&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scene to see its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scene has no view-dependent colour that could be turned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Distance to the limit: {gap_bits:.2f} bits a value, or {gap_db:.1f} dB.&lt;/b&gt; At {bits} {which}, entropy coding leaves {entropy:.2f} bits a value; no code whatsoever has so little noise with less than {least_bits:.2f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information theory (Shannon) says how many bits a value the best imaginable code needs for a given noise. The codes that come nearer to it than this one are slow, or need training.

In dB: by how much a perfect code of the same size would have less noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Before:&lt;/b&gt; as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each with random signs of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all alike, as in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;After:&lt;/b&gt; turned at random, {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as theory says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{abs:.1%} {side} theory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{verdict}&lt;/b&gt; Gap {distance:.2%}, by chance alone {expected:.2%}; worst coefficient {worst_coordinate:.1%}. Noise of {bits} levels: {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dotted: borders between the {bits} levels of {bits_2}-bit rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the borders of {bits}-bit rounding are too many to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across: value, the vector&apos;s length being 1; up: how often. {swatches} all values; thin lines: each of the {dimension} coefficients; &lt;span style=&quot;color: {text};&quot;&gt;▬ the law of random directions (Beta), for which the levels are made&lt;/span&gt;; {borders}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap (Kolmogorov-Smirnov distance): wherever one cuts, the share of values below the cut differs from the law&apos;s share by at most this. It needs no bins and no tuning. Even draws of the law itself have a gap, which shrinks with the root of their number.

Noise: the squared error that the levels really make of these values, against the exact formula D(d, b). Long vectors weigh more, as they do in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ({dimension} &lt; {smallest_dimension})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers of a Gaussian are quantized together, as one vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits for each of the values, before entropy coding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper&apos;s rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper recommends turning for 16 values or more, and if d/4^b is well below 1. In brackets: d/4^b, or why not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D(d, b): the part of the vector&apos;s energy (its squared length) that becomes noise if it is turned and rounded with b bits; exact, and the same for every scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TurboQuant&apos;s bound: 2.7207 · 4^-b of the energy. No vector, however it is made, has more noise on average over the random turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shannon&apos;s limit: no code whatsoever of b bits a value has less noise. It is meant for long vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each vector&apos;s length is stored apart, in 16 bits. Spread over its values, it adds so many bits to each of them. This is what rules out short vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{norm_bits_per_value:.1f} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is turning worth it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict in one sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scene has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept exactly: nothing is rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: nothing is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or press Enter to choose this plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;span style=&quot;color:{accent}&quot;&gt;━&lt;/span&gt; best plans, predicted &amp;nbsp; &lt;span style=&quot;color:{warning}&quot;&gt;●&lt;/span&gt; measured &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◇&lt;/span&gt; presets &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◯&lt;/span&gt; your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve shows how good this scene can look at every file size.
It is there as soon as a few renders have shown what each bit does to the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every point is a way to compress this scene: to the right the file is larger, upwards the picture is closer to the original. Of the plans that drop as many Gaussians as yours, none is better than the line at its size.

The line is predicted, from a few renders. A dot was measured, by compressing and rendering; how far it lies from the mark above or below it is the error of the prediction.

Click a plan to choose it; or go along the line with the arrow keys and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Rate-distortion curve&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset “{short_name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan: {preset}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best plan of this size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality (PSNR, dB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute&apos;s share of the error that this plan causes in the picture. It is known as soon as the program has learned what each bit buys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; measured {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the error this plan causes, {share} comes from {label} (predicted{found}).

The error is the mean squared difference to the original over {views}. Errors of separate attributes add up, so bits are best spent where the share of the error is large and the share of the file small.

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by compressing each attribute alone, at exactly these bits, and rendering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measured share follows as soon as these bits are rendered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the error this plan causes over {views}, {share} comes from dropping Gaussians (predicted{found}); the rest comes from rounding those that stay.

Predicted from pictures of the scene with a few other amounts dropped. Measured by dropping exactly these and compressing nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplify errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absolute: mean of |original − compressed| over the colour channels.
Squared: mean of its square, as in PSNR; it stresses large errors.
Signed: mean of compressed − original: what became brighter or darker.
FLIP: what a person sees who flips between the two; measured on request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplify until the largest errors of this view reach the last colour of the legend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors are multiplied by this before they are coloured: at ×8, an error of 1/8 of full brightness gets the last colour of the legend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure FLIP of the pictures on show, which takes seconds. It is not measured again by itself when the plan or the view changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports the Gaussians that the compressed file gives, for programs that do not read .tdtq files. Exporting does not change the compressed scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the compressed scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists what contains this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this sheet
Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the photographs (uncompressed {psnr})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other figures compare the compressed scene with the original scene. But that is not perfect either: its own pictures differ from the photographs taken by these cameras. What compression adds to that is what it costs in truth, and mostly very little.

Mean over {views} with a photograph, at about {width} × {height} pixels; larger photographs are made smaller. The predicted figure adds the error of the plan to that of the original; the measured one follows a moment later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted 100.0 dB, measured 100.0 dB (0.00 dB off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted: from what rounding each attribute does to the pictures, learned in {views} views; no file is made for it.

Measured: the plan was carried out, and the same views were rendered and compared.

PSNR in decibels over all pixels of these views; higher is better, and 6 dB more halves the error. The card on the right measures the one view that you see, so it differs a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops {text}. Steps {text_2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarser steps where pictures hardly show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians fainter than {amount:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the least seen {amount:.0%} of the Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the least seen, {percent} of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coarser where hardly seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal for all Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Gaussians were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians fainter than {amount:g} were dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {amount:.0%} of the Gaussians that pictures show least were dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes up {percent} of the pictures was dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted over {views}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured over {views}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this plan will cost, known before anything is compressed: theory and a few test pictures of this scene give the PSNR over all pixels of {views}, {width} × {height} pixels each. The measured PSNR follows a moment later, from pictures of the same views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single views: {psnr} to {psnr_2}. The large figure above is about one view only, the one on show, at its own size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {floor} on average, whatever the view-dependent colours are: TurboQuant&apos;s bound promises it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faint: learned from the scene as another plan prunes and weights it. The program learns again as soon as you leave these settings alone for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program learns from a few test pictures of this scene what each bit buys. After that it knows the PSNR of every plan before anything is compressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For close-ups and further editing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good start for most scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the web; look closely before you publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the paper (3DTurboQuant)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only view-dependent colour is quantized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own bits; choose a preset to go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops the Gaussians that pictures show least, such as those hidden behind others, until together they would make up this share of all that pictures show. What each one puts into the pictures was found by rendering the scene from many sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faintest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops every Gaussian whose opacity is below the threshold. This is quick and common, but many faint Gaussians together can make smoke, hair or grass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarser where hardly seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Drop Gaussians&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept}{count} stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores Gaussians that pictures hardly show in coarser steps, and those that they show most in finer ones. The picture stays as good, and the file gets smaller. How much each one is seen was found by rendering the scene from many sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds each value to a grid with even steps. Entropy coding then spends few bits where neighbouring Gaussians are alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the vectors so that a few values carry most of the colour, and rounds them to a grid. Entropy coding then spends next to nothing on the other values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TurboQuant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns each vector at random before rounding, so that one fixed table of levels suits every scene. Pays for long vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the float32 numbers as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops it: colours no longer change with the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save compressed file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preliminary: what pictures show is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality at this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes as plain float32 numbers (without file headers), {count_2} bytes in the .tdtq file that saving writes.

By counting bits, before entropy coding, theory expects {expected_ratio:.1f}×.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSIM {ssim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSIM …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted {predicted}, not yet measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({off:.2f} dB off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted {predicted}, measured {psnr}{miss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the built-in scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scene…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;See what compression costs, before you save.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a 3D Gaussian Splatting scene, move a slider,&lt;br&gt;and watch picture, quality and file size change together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… or drop a {scenes_text} file, alone or with its cameras, anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene was trained with antialiasing (Mip-Splatting) and is drawn so: Gaussians smaller than a pixel get fainter, not larger. PSNR measured in the wrong mode means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{between}Antialiased (mip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {noun}, SH degree {degree}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frame_seconds:.0f} ms a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{between}Compressed: {plan_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{separator}Renderer: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted and measured over the pixels of {views} views. The card below measures the one view that you see, so it differs a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Aim for&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible here: {possible}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Method fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 32 bits of every value are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours no longer change with the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! Try Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLIP (slower)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} views around the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;All views&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scores} of {views} views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressing the scene…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan changed: measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {views} cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an orbit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure renders original and compressed from {place}, and lists PSNR and SSIM of every view, the worst first; with photographs, also the distance of both to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean PSNR {psnr}   ·   mean SSIM {ssim:.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}   ·   against photographs: original {before:.2f} dB, compressed {after:.2f} dB, change {sign} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed against original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an eye sees of the difference; 0 is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original vs photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR in dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed vs photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change, dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What compression costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts this result aside, on the left in place of the original, so that another one can be compared with it. The decibels of both are against the original, which Space still shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin this result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pinned result was let go: its Gaussians were weighed anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin it again to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the codec (first start only, about 15 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updating the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering and measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU where it works, else the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs an NVIDIA GPU, torch and gsplat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;nderer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the renderer (first start only, about 15 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the CPU renderer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the GPU renderer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works, a little slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing the renderer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} renderer stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering the first picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the renderer…
First start only, about 15 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressing…
First start only: about 15 s more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLIP takes seconds, so it is measured on request
Press Measure above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring FLIP…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture
The message below says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet
Invalid Gaussians must be dropped first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{join} or {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the COLMAP model {name}/{name_2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found {views} {noun} in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring all views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring {views} views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Measure all views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view is very full: shown at 1/{reduction} of the resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR and SSIM are measured at that size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
&lt;h3&gt;TDTQ Studio {version}&lt;/h3&gt;
&lt;p&gt;Opens a 3D Gaussian Splatting scene, compresses it without any training,
and shows at once what that does to the picture and to the file.&lt;/p&gt;
&lt;p&gt;What pictures hardly show is left out or stored in coarser steps, everything is rounded to
grids, the view-dependent colours along their principal axes, and entropy coded.
TurboQuant (3DTurboQuant) turns vectors at random instead, with one fixed table.&lt;/p&gt;
&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark or light, as the system is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light texts on dark grounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark texts on light grounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendering thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+Z (Blender)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−Y (COLMAP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out what pictures show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a scene that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a {scenes_text} file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the smallest file of this quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the best quality that is so many times smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the best quality that fits into this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{headline}: predicted {predicted:.1f}, measured {psnr:.1f} dB, {bytes}, {ratio}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> One more bit for {label}: +{gain:.1f} dB for {cost}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Gaussians are dropped as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is out of reach. The best these bits can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is out of reach. The smallest file these bits allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} wanted, but even the smallest file keeps more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} wanted, but the best these bits can do takes less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no visible difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differences are hard to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small differences up close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differences are visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearly damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR measures how close the compressed picture is to the original at this view and picture size, in decibels; higher is better, and 6 dB more halves the error.

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {low:g} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>

Colours are clipped to what a screen shows before they are compared. One view is one sample: turn the scene, or look at the error map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSIM compares local structure (edges, texture) instead of single pixels; 1 is identical. Gaussian window, sigma 1.5, mean over the colour channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU (gsplat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ratio:.2f}× larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ratio:.1f}× smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{psnr:.1f} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bits:g} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the scene for compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on the present plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;theory says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures as &amp;PNG files too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted quality, each attribute&apos;s share of the error, and the curve of size against quality, as the window has learned them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worst of all views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count} around the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the cameras have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers are measured in all views, or in this one only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of views to picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the worst views to picture; each adds up to a megabyte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views around the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From how many sides to measure; the scene has no cameras of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the pictures in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height follows. Photographs are compared at their own size only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves them in a folder beside the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pictures and numbers of the present plan as one HTML page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out what pictures show comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prediction is still being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures and pictures this view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All views are measured already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures {views} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> One page that needs nothing else, to send or to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {views} pictured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
