<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Save compressed</source>
        <translation>保存压缩文件</translation>
    </message>
    <message>
        <source>Save screenshot</source>
        <translation>保存截图</translation>
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
        <translation>打开相机(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation>相机(&amp;C)</translation>
    </message>
    <message>
        <source>Show cameras in &amp;view</source>
        <translation>在画面中显示相机(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Bookmark this view</source>
        <translation>收藏此视角(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Flip upside down</source>
        <translation>上下翻转(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Up axis</source>
        <translation>向上轴(&amp;U)</translation>
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
        <translation>原始</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>压缩后</translation>
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
        <translation>为什么这些比特足够(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Histograms of values and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate-&amp;distortion curve</source>
        <translation>率失真曲线(&amp;D)</translation>
    </message>
    <message>
        <source>Open a scene</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add fol&amp;der…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} scenes done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {failed} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compress many scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scene files to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add all scenes inside a folder, down to the bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen scenes off the list; their files stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all of them, for a spreadsheet (Ctrl+C).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what came out as CSV, with every figure in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scenes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What is finished is kept; Go on does the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open cameras</source>
        <translation>打开相机</translation>
    </message>
    <message>
        <source>Cameras ({pattern})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
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
        <translation>内置场景</translation>
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
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
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
        <translation>导出(&amp;E)…</translation>
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
        <translation>按键与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the pictures</source>
        <translation>画面中</translation>
    </message>
    <message>
        <source>In the curve</source>
        <translation>曲线中</translation>
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
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the error map: ask what makes this error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask what makes the error under the magnifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the magnifier; Shift by 10 pixels</source>
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
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;built-in scene</source>
        <translation>打开内置场景(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save compressed… (.tdtq)</source>
        <translation>保存压缩文件(&amp;S)… (.tdtq)</translation>
    </message>
    <message>
        <source>Save scree&amp;nshot…</source>
        <translation>保存截图(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reset camera (F)</source>
        <translation>重置相机(&amp;R) (F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About TDTQ Studio</source>
        <translation>关于 TDTQ Studio(&amp;A)</translation>
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
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
        <source>{name}: method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: bits</source>
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
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{psnr:.2f} predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at it for the whole path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is being done, and how far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Size of the scene&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the .tdtq file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times smaller than the values in full (float32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the pixels of all views, where it was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it failed, or a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original alone. Key: 3; hold Space to see it for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>Both in one picture, with a border to drag: before left of it. Key: 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
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
        <translation>在画面中显示</translation>
    </message>
    <message>
        <source>Open cameras…</source>
        <translation>打开相机…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Ctrl+D keeps the present view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the present view
Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read transforms.json, cameras.json or a COLMAP model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, or go with the arrow keys, to stand at a camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw every camera as a small pyramid into the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes</source>
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
        <translation>并排</translation>
    </message>
    <message>
        <source>Original on the left, compressed on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
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
        <translation>误差图</translation>
    </message>
    <message>
        <source>Where, and by how much, the two pictures differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned on the left, now on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture with a border to drag: pinned left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Only the pinned result. Space shows the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Only the scene as it is now. Tab flips between both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Space: original</source>
        <translation>按住空格：原始</translation>
    </message>
    <message>
        <source>dB: both against the original (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>{text}
Key: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>TurboQuant turns (rotates) each vector at random before it is rounded. Whatever the values were, they then follow one known law, and one table of levels made for that law suits every scene. The longer the vector, the better: its length is stored apart, and many values share that cost. Principal axes learn from the scene how to turn instead, and entropy coding then takes fewer bits; their bits say which TurboQuant is as precise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why these bits work</source>
        <translation>为什么这些比特足够</translation>
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
        <translation>重新学习</translation>
    </message>
    <message>
        <source>Render a few test pictures again, to learn what each bit buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the curve
R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes this error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask no further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this card. Key: Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;What makes this error&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of the Gaussians that put most into the spot ({unit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gaussians that put most into the spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring one attribute at a time, and looking what that mends…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spot of {size} pixels across at {x}, {y}: {psnr}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No error here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} has all its bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {label} one bit more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows from the largest share. The spot is looked at again afterwards; Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about the same pixels of the same view under the present plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Rate-distortion curve&lt;/b&gt;</source>
        <translation>&lt;b&gt;率失真曲线&lt;/b&gt;</translation>
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
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Quality (PSNR, dB)</source>
        <translation>质量 (PSNR, dB)</translation>
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
        <translation>绝对</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>平方</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>带符号</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
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
        <translation>适配</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Amplify</source>
        <translation>放大</translation>
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
        <translation>或</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜索按键</translation>
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
        <translation>详情</translation>
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
        <source>views</source>
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
        <translation>高质量</translation>
    </message>
    <message>
        <source>For close-ups and further editing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>A good start for most scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>小文件</translation>
    </message>
    <message>
        <source>For the web; look closely before you publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the paper (3DTurboQuant)</source>
        <translation>按论文 (3DTurboQuant)</translation>
    </message>
    <message>
        <source>Only view-dependent colour is quantized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Your own bits; choose a preset to go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Bits for all attributes at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of your preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps the bits under this name, Esc leaves them unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;</source>
        <translation>&lt;b&gt;预设&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Enter keeps these bits, Esc does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these bits in the list under a name, for other scenes and other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this preset out of the list; the bits stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least seen</source>
        <translation>最少可见</translation>
    </message>
    <message>
        <source>Drops the Gaussians that pictures show least, such as those hidden behind others, until together they would make up this share of all that pictures show. What each one puts into the pictures was found by rendering the scene from many sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faintest</source>
        <translation>最淡</translation>
    </message>
    <message>
        <source>Drops every Gaussian whose opacity is below the threshold. This is quick and common, but many faint Gaussians together can make smoke, hair or grass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarser where hardly seen</source>
        <translation>几乎不可见处更粗</translation>
    </message>
    <message>
        <source>Which Gaussians to drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many Gaussians to drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Drop Gaussians&lt;/b&gt;</source>
        <translation>&lt;b&gt;丢弃高斯&lt;/b&gt;</translation>
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
        <translation>网格</translation>
    </message>
    <message>
        <source>Rounds each value to a grid with even steps. Entropy coding then spends few bits where neighbouring Gaussians are alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal axes</source>
        <translation>主轴</translation>
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
        <translation>精确</translation>
    </message>
    <message>
        <source>Keeps the float32 numbers as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Drops it: colours no longer change with the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>One slider: how good shall it look?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Presets, targets, and the bits of every attribute; the plan stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple or Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save compressed file…</source>
        <translation>保存压缩文件…</translation>
    </message>
    <message>
        <source>Write the .tdtq file of the size above, and check it
Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preliminary: what pictures show is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality at this view</source>
        <translation>此视角的质量</translation>
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
        <translation>试试内置场景</translation>
    </message>
    <message>
        <source>A still life made by the program, nothing to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scene…</source>
        <translation>打开场景…</translation>
    </message>
    <message>
        <source>Choose a file of yours
Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your Gaussian Splatting scene here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one slider, watch picture and size change, save the small file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scenes_text}, alone or with its cameras, anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scene was trained with antialiasing (Mip-Splatting) and is drawn so: Gaussians smaller than a pixel get fainter, not larger. PSNR measured in the wrong mode means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{between}Antialiased (mip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>个高斯</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number in the opened file, from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the spot&apos;s colour is its own, on average over the pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the opened file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the compressed file has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians that put most into the spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen Gaussian stands out among those marked in the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation>个高斯</translation>
    </message>
    <message>
        <source>Stop this work</source>
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
        <translation>寻找比特</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Predicted and measured over the pixels of {views} views. The card below measures the one view that you see, so it differs a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What is given: quality in dB, how many times smaller, or MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount to aim for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the bits of every attribute that meet the aim best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Aim for&lt;/b&gt;</source>
        <translation>&lt;b&gt;目标&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Possible here: {possible}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
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
        <source>How many views to measure, in places all around the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also FLIP: what a person sees who flips between the pictures, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render all views, and measure PSNR in dB and SSIM of each
M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all figures as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} views around the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;All views&lt;/b&gt;</source>
        <translation>&lt;b&gt;所有视角&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Measured views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line a view, the worst first; click to stand there</source>
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
        <translation>视角</translation>
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
        <translation>渲染器(&amp;N)</translation>
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
        <translation>测量所有视角(&amp;M)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
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
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Dark or light, as the system is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light texts on dark grounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark texts on light grounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
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
        <translation>倍率</translation>
    </message>
    <message>
        <source>Finds the best quality that is so many times smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
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
        <translation>极好</translation>
    </message>
    <message>
        <source>no visible difference</source>
        <translation>看不出差别</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>很好</translation>
    </message>
    <message>
        <source>differences are hard to see</source>
        <translation>差别很难看出</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>small differences up close</source>
        <translation>近看有小差别</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>differences are visible</source>
        <translation>差别可见</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>差</translation>
    </message>
    <message>
        <source>clearly damaged</source>
        <translation>明显受损</translation>
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
        <translation>自动</translation>
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
        <translation>{count} 字节</translation>
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
        <translation>大 {ratio:.2f} 倍</translation>
    </message>
    <message>
        <source>{ratio:.1f}× smaller</source>
        <translation>小到 1/{ratio:.1f}</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>大小相同</translation>
    </message>
    <message>
        <source>{psnr:.1f} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 比特</translation>
    </message>
    <message>
        <source>{bits:g} bits</source>
        <translation>{bits:g} 比特</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} views</source>
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
        <source>Sa&amp;ve report…</source>
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
        <source>One page that needs nothing else, to send or to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without what theory says: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {views} pictured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Predict PSNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do &amp;finished scenes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drop invalid Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the .tdtq files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many as fit ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compress to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes at &amp;once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Das&amp;k scheduler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what PSNR to expect of every scene; takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the .tdtq files go. What is finished is recorded there too, so that a batch that was stopped goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers, a cluster, and what to do with damaged scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes at once on this machine. A scene takes up to 785 MB for a million Gaussians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a Dask cluster that does the work instead. Its workers must see scenes and folder by the same paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise scenes that were finished with the same choices stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out Gaussians that hold no numbers or no rotation; otherwise such scenes fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim for {goal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done with every scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan in the window: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compresses every scene with the plan that the window has now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressing scenes: {over} of {count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressing scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressing scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop scenes or folders of scenes here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compress &amp;many scenes…</source>
        <translation>压缩多个场景(&amp;M)…</translation>
    </message>
    <message>
        <source>Compress many scenes with one plan or target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch is running: {summary}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing stops it. What is finished is kept: the same scenes, choices and folder go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch was stopped: {summary}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells which attribute and which Gaussians make the error: at the magnifier, or without it at the worst spot of the picture. A click on the error map asks about that spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes this &amp;error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what makes this error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film a turn around the scene, original against compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;turntable…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filming {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {frames} frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save turntable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed scene is not ready yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out what the film will take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frames}. Finding out what they will take…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{frames}, about {size}, done in about {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs about {needed} of memory, and {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs first, or open a smaller scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>doing what was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again to go without saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close again to go without saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These bits are your own and not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussians left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of the error by attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each attribute is restored alone while all others stay compressed; its share is what the error of the spot then falls by.

Errors of attributes can cancel each other, so that a share says where bits help most, not what would be left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plays everywhere, with 256 colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps all colours, the largest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the smallest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn around the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save turntable…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dividing line s&amp;weeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> frames a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} × {side} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds a turn takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one turn takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More are smoother, and make file and work larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height of the film in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dividing line sweeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line between original and compressed goes to and fro once a turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4 (needs ffmpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4 needs ffmpeg, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x y z in the scene&apos;s units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quaternion w x y z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three radii in the scene&apos;s units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R G B, 0 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of the vector of coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How close the pictures stay to the original: predicted PSNR over several views, in decibels (dB); 6 dB more halves the error.

Arrow keys: 0.1 dB, Page Up and Page Down: 1 dB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Recent scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of three for now; every quality in between follows in some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{psnr} at this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{psnr} predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {psnr} measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the preset “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are your own settings from Advanced; they stay until you move the slider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There this quality takes about {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>How good should it look?</source>
        <translation>要多好看？</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this size, as learned from the scene; the exact one follows at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the .tdtq file that saving writes, to the byte: {count} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ratio} than {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Advanced side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings in place of one slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save p&amp;lan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loa&amp;d plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tdtq compress --plan takes it too. Folder: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the plan as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the plan as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it into another window, or into a file for tdtq compress --plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is that of {source} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the bits of all attributes as JSON, for other scenes and the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the bits from a JSON file of a plan, or of tdtq compress --json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the bits of all attributes as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the bits from JSON that was copied, here or anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scenes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> – gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore t&amp;he last session at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene, camera, bits and layout come back when the window does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, open last time, is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line can: tdtq compress SCENE OUT.tdtq --plan FILE.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: this window cannot set the quantizer {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window cannot drop Gaussians by {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>No scene is open.</source>
        <translation>没有打开的场景。</translation>
    </message>
    <message>
        <source>PSNR {psnr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the pixels under the pointer large, with the values of both pictures and their difference; the arrow keys move it too, by 10 pixels with Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;gnifier</source>
        <translation>放大镜(&amp;G)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour; Help starts it again
Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three hints: the pictures, the slider, and saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the original, right the small one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to turn both, and use the wheel to come nearer. The compressed picture is made anew from what the file will hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how good it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the left the file gets smaller, to the right the picture gets better. Pictures and size follow while you move. Advanced has every setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the small file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The .tdtq file is written, read back and checked. The File menu exports formats that other programs open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Base colour</source>
        <translation>基础颜色</translation>
    </message>
    <message>
        <source>View-dependent colour</source>
        <translation>随视角变化的颜色</translation>
    </message>
    <message>
        <source>Where the centre of each Gaussian lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each Gaussian is turned, a quaternion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three radii of each Gaussian, as logarithms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How solid each Gaussian is, as a logit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour that every view shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the colour changes with the view: spherical harmonics of degree 1 to 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coordinates in the scene&apos;s units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of the unit quaternion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>natural logarithm of the radii</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opacity, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spherical harmonics of degree 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spherical harmonics of degree 1 and up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red, green and blue, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose values to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of the errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Values:&lt;/b&gt; {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Errors:&lt;/b&gt; compressed − original, the same unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scene has no such values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled: original; line: compressed. Height: how many values, the most frequent filling the plot. Error: {rms:.3g} root mean square, {largest:.3g} at most; the outermost 0.2 % of the values lie beyond the ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heights as logarithms over four powers of ten, so that rare values are seen too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR of each view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst: {name}, {psnr}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR of each view in dB, in the order of the cameras; click, or use Left and Right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
