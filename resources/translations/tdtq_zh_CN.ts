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
        <translation>已保存 {name}。</translation>
    </message>
    <message>
        <source>Folder: {parent}</source>
        <translation>文件夹：{parent}</translation>
    </message>
    <message>
        <source>Check that the folder exists and can be written to.</source>
        <translation>请检查文件夹是否存在、是否可写。</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>无法写入 {path}。</translation>
    </message>
    <message>
        <source>About TDTQ Studio</source>
        <translation>关于 TDTQ Studio</translation>
    </message>
    <message>
        <source>{name} does not end in {suffix}.</source>
        <translation>{name} 不以 {suffix} 结尾。</translation>
    </message>
    <message>
        <source>Choose a name such as scene{suffix}.</source>
        <translation>请选择类似 scene{suffix} 的名称。</translation>
    </message>
    <message>
        <source>View {n}</source>
        <translation>视角 {n}</translation>
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
        <translation>绝对误差</translation>
    </message>
    <message>
        <source>mean |a − b| of colours 0 to 1</source>
        <translation>颜色（0 到 1）的 |a − b| 均值</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>mean (a − b)² of colours 0 to 1</source>
        <translation>颜色（0 到 1）的 (a − b)² 均值</translation>
    </message>
    <message>
        <source>Signed error</source>
        <translation>带符号误差</translation>
    </message>
    <message>
        <source>darker ← mean b − a → brighter</source>
        <translation>变暗 ← b − a 均值 → 变亮</translation>
    </message>
    <message>
        <source>FLIP</source>
        <translation>FLIP</translation>
    </message>
    <message>
        <source>visible difference, 0 (none) to 1</source>
        <translation>可见差别，0（无）到 1</translation>
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
        <translation>误差 ×{gain:g}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>0: whole picture</source>
        <translation>0：整幅画面</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Pixel {x}, {y}</source>
        <translation>像素 {x}, {y}</translation>
    </message>
    <message>
        <source>R G B</source>
        <translation>R G B</translation>
    </message>
    <message>
        <source>Drag to move the border between original and compressed</source>
        <translation>拖动以移动原始与压缩后之间的分界</translation>
    </message>
    <message>
        <source>Border between original and compressed</source>
        <translation>原始与压缩后之间的分界</translation>
    </message>
    <message>
        <source>Drawing without OpenGL, which failed here ({rstrip}).</source>
        <translation>不用 OpenGL 绘制，它在这里失败了（{rstrip}）。</translation>
    </message>
    <message>
        <source>Now: {plan}</source>
        <translation>当前：{plan}</translation>
    </message>
    <message>
        <source>now against pinned</source>
        <translation>当前与已固定的比较</translation>
    </message>
    <message>
        <source>Pinned: {plan}</source>
        <translation>已固定：{plan}</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>初步</translation>
    </message>
    <message>
        <source>&amp;Why these bits work</source>
        <translation>为什么这些比特足够(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Histograms of values and errors</source>
        <translation>数值与误差的直方图(&amp;H)</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>直方图</translation>
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
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Add fol&amp;der…</source>
        <translation>添加文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Cop&amp;y table</source>
        <translation>复制表格(&amp;Y)</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>保存表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Looking for scenes</source>
        <translation>正在查找场景</translation>
    </message>
    <message>
        <source>looking for scenes</source>
        <translation>查找场景</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>已保存 {path}。</translation>
    </message>
    <message>
        <source>saving the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>{done} of {count} scenes done</source>
        <translation>{count} 个场景中已完成 {done} 个</translation>
    </message>
    <message>
        <source>, {failed} failed</source>
        <translation>，{failed} 个失败</translation>
    </message>
    <message>
        <source>Compress many scenes</source>
        <translation>压缩多个场景</translation>
    </message>
    <message>
        <source>Add scene files to the list.</source>
        <translation>将场景文件加入列表。</translation>
    </message>
    <message>
        <source>Add all scenes inside a folder, down to the bottom.</source>
        <translation>添加文件夹内的所有场景，包括各级子文件夹。</translation>
    </message>
    <message>
        <source>Take the chosen scenes off the list; their files stay.</source>
        <translation>将所选场景移出列表；其文件保留。</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all of them, for a spreadsheet (Ctrl+C).</source>
        <translation>复制所选的行（未选则为全部），供电子表格使用 (Ctrl+C)。</translation>
    </message>
    <message>
        <source>Save what came out as CSV, with every figure in full.</source>
        <translation>将结果保存为 CSV，所有数字不作舍入。</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Show the folder of the compressed files.</source>
        <translation>显示压缩文件所在的文件夹。</translation>
    </message>
    <message>
        <source>Scenes ({pattern})</source>
        <translation>场景 ({pattern})</translation>
    </message>
    <message>
        <source>Add scenes</source>
        <translation>添加场景</translation>
    </message>
    <message>
        <source>Add a folder of scenes</source>
        <translation>添加包含场景的文件夹</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Add scenes first.</source>
        <translation>请先添加场景。</translation>
    </message>
    <message>
        <source>Choose a folder for the files.</source>
        <translation>请选择存放文件的文件夹。</translation>
    </message>
    <message>
        <source> What is finished is kept; Go on does the rest.</source>
        <translation> 已完成的会保留；“继续”处理其余部分。</translation>
    </message>
    <message>
        <source>Open tensors</source>
        <translation>打开张量</translation>
    </message>
    <message>
        <source>Arrays ({pattern})</source>
        <translation>数组 ({pattern})</translation>
    </message>
    <message>
        <source>Open cameras</source>
        <translation>打开相机</translation>
    </message>
    <message>
        <source>Cameras ({pattern})</source>
        <translation>相机 ({pattern})</translation>
    </message>
    <message>
        <source>Load plan</source>
        <translation>加载方案</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>方案 (*.json)</translation>
    </message>
    <message>
        <source>Open the scene they belong to first.</source>
        <translation>请先打开它们所属的场景。</translation>
    </message>
    <message>
        <source>{name} holds cameras.</source>
        <translation>{name} 是相机文件。</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation>读取 {name}</translation>
    </message>
    <message>
        <source>the built-in scene</source>
        <translation>内置场景</translation>
    </message>
    <message>
        <source>Built-in scene</source>
        <translation>内置场景</translation>
    </message>
    <message>
        <source>{name} without the invalid Gaussians</source>
        <translation>去掉无效高斯的 {name}</translation>
    </message>
    <message>
        <source>Writing and verifying {name}</source>
        <translation>正在写入并校验 {name}</translation>
    </message>
    <message>
        <source>Opening {title}</source>
        <translation>正在打开 {title}</translation>
    </message>
    <message>
        <source>opening {title}</source>
        <translation>打开 {title}</translation>
    </message>
    <message>
        <source>{name} holds no usable Gaussians.</source>
        <translation>{name} 中没有可用的高斯。</translation>
    </message>
    <message>
        <source>Choose another scene.</source>
        <translation>请选择其他场景。</translation>
    </message>
    <message>
        <source>{title_of} is already compressed: {plan_name}.</source>
        <translation>{title_of} 已经压缩过：{plan_name}。</translation>
    </message>
    <message>
        <source>It is the original here: quality is measured against it, not against its source.</source>
        <translation>它在这里作为原始：质量以它为准，而不是以它的来源为准。</translation>
    </message>
    <message>
        <source>Drop them to compress the rest.</source>
        <translation>丢弃它们，即可压缩其余部分。</translation>
    </message>
    <message>
        <source>They may hide the rest.</source>
        <translation>它们可能遮住其余部分。</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Saved {name}: {bytes}{remark}.</source>
        <translation>已保存 {name}：{bytes}{remark}。</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>正在保存 {name}</translation>
    </message>
    <message>
        <source>saving {name}</source>
        <translation>保存 {name}</translation>
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
        <translation>正在旋转颜色的样本</translation>
    </message>
    <message>
        <source>Write the compressed scene as PLY, SPZ or .splat, for other programs</source>
        <translation>将压缩后的场景写成 PLY、SPZ 或 .splat，供其他程序使用</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Saved {name}: {size}.</source>
        <translation>已保存 {name}：{size}。</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>正在导出 {name}</translation>
    </message>
    <message>
        <source>Invalid Gaussians must be dropped first.</source>
        <translation>须先丢弃无效高斯。</translation>
    </message>
    <message>
        <source>Export {format}</source>
        <translation>导出 {format}</translation>
    </message>
    <message>
        <source>Keeps every value in full, so the file is not small.</source>
        <translation>完整保留每个数值，因此文件不小。</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>every viewer of splats opens it</source>
        <translation>所有高斯溅射查看器都能打开</translation>
    </message>
    <message>
        <source>small, and known to every reader of SPZ</source>
        <translation>小，所有 SPZ 读取程序都支持</translation>
    </message>
    <message>
        <source>a little smaller, for readers of 2026</source>
        <translation>再小一点，适用于 2026 年起的读取程序</translation>
    </message>
    <message>
        <source>for web viewers</source>
        <translation>适用于网页查看器</translation>
    </message>
    <message>
        <source>Measuring FLIP</source>
        <translation>正在测量 FLIP</translation>
    </message>
    <message>
        <source>Learning what each bit buys</source>
        <translation>正在学习每个比特带来的收益</translation>
    </message>
    <message>
        <source>Predictions are those of an earlier plan.</source>
        <translation>预测属于较早的方案。</translation>
    </message>
    <message>
        <source>{LABEL} was stopped.</source>
        <translation>{LABEL}：已停止。</translation>
    </message>
    <message>
        <source>Learning what each bit buys was stopped.</source>
        <translation>学习每个比特的收益已停止。</translation>
    </message>
    <message>
        <source>Waits for the first picture.</source>
        <translation>等待第一幅画面。</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>按键与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
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
        <source>Ne&amp;xt pane</source>
        <translation>下一个窗格(&amp;X)</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>面板中</translation>
    </message>
    <message>
        <source>Close the panel, or go back to the pictures</source>
        <translation>关闭面板，或返回画面</translation>
    </message>
    <message>
        <source>In the tensors</source>
        <translation>张量中</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Shift + 拖动</translation>
    </message>
    <message>
        <source>Move sideways</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Nearer, farther</source>
        <translation>拉近、拉远</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <source>Magnify the pictures, down to their pixels</source>
        <translation>放大画面，直至看到像素</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Ctrl + 拖动</translation>
    </message>
    <message>
        <source>Move the magnified pictures</source>
        <translation>移动放大后的画面</translation>
    </message>
    <message>
        <source>Fly; Shift faster, Alt slower</source>
        <translation>飞行；Shift 更快，Alt 更慢</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Bring this point into the middle</source>
        <translation>将此点移到中央</translation>
    </message>
    <message>
        <source>See the whole scene</source>
        <translation>查看整个场景</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation>按住时显示原始</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Flip between original and compressed</source>
        <translation>在原始与压缩后之间切换</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>In the error map: ask what makes this error</source>
        <translation>在误差图中：询问误差的来源</translation>
    </message>
    <message>
        <source>Ask what makes the error under the magnifier</source>
        <translation>询问放大镜下误差的来源</translation>
    </message>
    <message>
        <source>Move the magnifier; Shift by 10 pixels</source>
        <translation>移动放大镜；按住 Shift 每次 10 像素</translation>
    </message>
    <message>
        <source>Shift + Tab</source>
        <translation>Shift + Tab</translation>
    </message>
    <message>
        <source>Go from the picture to the panels</source>
        <translation>从画面转到面板</translation>
    </message>
    <message>
        <source>Tick the array that Save shall quantize</source>
        <translation>勾选“保存”时要量化的数组</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the scene, or to the start page</source>
        <translation>返回场景或起始页</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Go from plan to plan</source>
        <translation>在方案之间移动</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Choose the marked plan</source>
        <translation>选择标记的方案</translation>
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
        <translation>内存不足：{doing}。</translation>
    </message>
    <message>
        <source>Close other programs, or open a smaller scene.</source>
        <translation>请关闭其他程序，或打开较小的场景。</translation>
    </message>
    <message>
        <source>Something in the program went wrong while {doing}.</source>
        <translation>程序出错：{doing}。</translation>
    </message>
    <message>
        <source>The open scene is unharmed. Please report it with the details.</source>
        <translation>打开的场景未受影响。请附上详情报告此问题。</translation>
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
        <translation>每值 {values:.1f} 比特</translation>
    </message>
    <message>
        <source>stored in {text}</source>
        <translation>存储：{text}</translation>
    </message>
    <message>
        <source>{name}: method</source>
        <translation>{name}：方法</translation>
    </message>
    <message>
        <source>{name}: bits</source>
        <translation>{name}：比特</translation>
    </message>
    <message>
        <source>How precise the values stay: each bit more halves their errors. The file takes fewer bits than these, because entropy coding leaves out what can be foretold; how many it really takes is written above.</source>
        <translation>数值保留的精度：每多一个比特，误差减半。文件所占的比特少于此数，因为熵编码会省去可以预知的部分；实际占用多少写在上方。</translation>
    </message>
    <message>
        <source>What the attribute takes in the file after entropy coding: bits for each value of the Gaussians that stay, bytes, and the share of the file.</source>
        <translation>熵编码后该属性在文件中的占用：保留的高斯每个数值的比特数、字节数，以及在文件中的占比。</translation>
    </message>
    <message>
        <source>None in this scene</source>
        <translation>此场景中没有</translation>
    </message>
    <message>
        <source>The scene has no view-dependent colour.</source>
        <translation>场景没有随视角变化的颜色。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>working</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>此前已完成</translation>
    </message>
    <message>
        <source>{psnr:.2f} predicted</source>
        <translation>预测 {psnr:.2f}</translation>
    </message>
    <message>
        <source>In full (float32). The scene&apos;s own file takes {size}.</source>
        <translation>完整数值（float32）的大小。场景文件本身占 {size}。</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Point at it for the whole path</source>
        <translation>指向它可查看完整路径</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What is worth knowing of what came out</source>
        <translation>关于结果值得了解的事项</translation>
    </message>
    <message>
        <source>How many are in the file</source>
        <translation>文件中有多少</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Before, in full (float32), divided by After</source>
        <translation>“之前”（完整数值，float32）除以“之后”</translation>
    </message>
    <message>
        <source>Size of the .tdtq file</source>
        <translation>.tdtq 文件的大小</translation>
    </message>
    <message>
        <source>What is being done, how far it is, or why it failed</source>
        <translation>正在做什么、进展如何，或失败的原因</translation>
    </message>
    <message>
        <source>Size in full (float32); point at a cell for that of its file</source>
        <translation>完整数值（float32）的大小；指向单元格可看文件本身的大小</translation>
    </message>
    <message>
        <source>Over the pixels of all views, where it was asked for</source>
        <translation>在所有视角的像素上统计（如有要求）</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>用了多长时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The original alone. Key: 3; hold Space to see it for a moment.</source>
        <translation>只看原始。按键：3；按住空格可暂时查看。</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>Both in one picture, with a border to drag: before left of it. Key: 2</source>
        <translation>两者在一幅画面中，分界可拖动：左侧为之前。按键：2</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>The compressed scene alone. Key: 4</source>
        <translation>只看压缩后的场景。按键：4</translation>
    </message>
    <message>
        <source>Before or after</source>
        <translation>之前或之后</translation>
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
        <translation>Ctrl+D 收藏当前视角。</translation>
    </message>
    <message>
        <source>Keep the present view
Ctrl+D</source>
        <translation>收藏当前视角
Ctrl+D</translation>
    </message>
    <message>
        <source>Read transforms.json, cameras.json or a COLMAP model</source>
        <translation>读取 transforms.json、cameras.json 或 COLMAP 模型</translation>
    </message>
    <message>
        <source>Click, or go with the arrow keys, to stand at a camera</source>
        <translation>单击或用方向键，站到某个相机处</translation>
    </message>
    <message>
        <source>Draw every camera as a small pyramid into the pictures</source>
        <translation>在画面中把每个相机画成小棱锥</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
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
        <translation>F2 重命名，Delete 删除</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>{name}
{size}
No photograph</source>
        <translation>{name}
{size}
无照片</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Original on the left, compressed on the right.</source>
        <translation>左边原始，右边压缩后。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>One picture with a border to drag: original left of it.</source>
        <translation>一幅画面，分界可拖动：左侧为原始。</translation>
    </message>
    <message>
        <source>Only the original. Hold Space to see it in any mode.</source>
        <translation>只看原始。在任何模式下都可按住空格查看。</translation>
    </message>
    <message>
        <source>Only the compressed scene. Tab flips between the two.</source>
        <translation>只看压缩后的场景。Tab 在两者之间切换。</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>误差图</translation>
    </message>
    <message>
        <source>Where, and by how much, the two pictures differ.</source>
        <translation>两幅画面在哪里不同，相差多少。</translation>
    </message>
    <message>
        <source>Pinned on the left, now on the right.</source>
        <translation>左边已固定，右边当前。</translation>
    </message>
    <message>
        <source>One picture with a border to drag: pinned left of it.</source>
        <translation>一幅画面，分界可拖动：左侧为已固定。</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Only the pinned result. Space shows the original.</source>
        <translation>只看已固定的结果。空格显示原始。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Only the scene as it is now. Tab flips between both.</source>
        <translation>只看当前的场景。Tab 在两者之间切换。</translation>
    </message>
    <message>
        <source>Hold Space: original</source>
        <translation>按住空格：原始</translation>
    </message>
    <message>
        <source>dB: both against the original (Space)</source>
        <translation>dB：两者均以原始为准（空格）</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Key: P</source>
        <translation>按键：P</translation>
    </message>
    <message>
        <source>{text}
Key: {number}</source>
        <translation>{text}
按键：{number}</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>TurboQuant turns (rotates) each vector at random before it is rounded. Whatever the values were, they then follow one known law, and one table of levels made for that law suits every scene. The longer the vector, the better: its length is stored apart, and many values share that cost. Principal axes learn from the scene how to turn instead, and entropy coding then takes fewer bits; their bits say which TurboQuant is as precise.</source>
        <translation>TurboQuant 在舍入之前随机旋转每个向量。无论数值原来怎样，旋转后都服从同一个已知的分布，为该分布制作的一张量化级表适用于所有场景。向量越长越好：其长度单独存储，由许多数值分摊这一代价。主轴则从场景中学习如何旋转，熵编码因此需要更少的比特；它的比特数说明与哪一档 TurboQuant 精度相同。</translation>
    </message>
    <message>
        <source>Why these bits work</source>
        <translation>为什么这些比特足够</translation>
    </message>
    <message>
        <source>&lt;b&gt;View-dependent colour: {width} values of each Gaussian&lt;/b&gt;</source>
        <translation>&lt;b&gt;随视角变化的颜色：每个高斯 {width} 个数值&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Open a scene to see its values.</source>
        <translation>打开场景以查看其数值。</translation>
    </message>
    <message>
        <source>This scene has no view-dependent colour that could be turned.</source>
        <translation>此场景没有可旋转的随视角变化的颜色。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Distance to the limit: {gap_bits:.2f} bits a value, or {gap_db:.1f} dB.&lt;/b&gt; At {bits}, entropy coding leaves {entropy:.2f} bits a value; no code whatsoever has so little noise with less than {least_bits:.2f}.</source>
        <translation>&lt;b&gt;与极限的距离：每值 {gap_bits:.2f} 比特，即 {gap_db:.1f} dB。&lt;/b&gt;取 {bits} 时，熵编码后每值剩 {entropy:.2f} 比特；噪声同样小的任何编码都不会少于 {least_bits:.2f}。</translation>
    </message>
    <message>
        <source>Information theory (Shannon) says how many bits a value the best imaginable code needs for a given noise. The codes that come nearer to it than this one are slow, or need training.

In dB: by how much a perfect code of the same size would have less noise.</source>
        <translation>信息论（香农）说明：对给定的噪声，可能存在的最佳编码每值需要多少比特。比这里更接近极限的编码要么慢，要么需要训练。

以 dB 计：同样大小的理想编码噪声会低多少。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Before:&lt;/b&gt; as they are</source>
        <translation>&lt;b&gt;之前：&lt;/b&gt;原样</translation>
    </message>
    <message>
        <source>each with random signs of its own</source>
        <translation>每个向量各用随机符号</translation>
    </message>
    <message>
        <source>all alike, as in the paper</source>
        <translation>全部相同，如论文所述</translation>
    </message>
    <message>
        <source>&lt;b&gt;After:&lt;/b&gt; turned at random, {how}</source>
        <translation>&lt;b&gt;之后：&lt;/b&gt;随机旋转，{how}</translation>
    </message>
    <message>
        <source>{part:.1%} above theory</source>
        <translation>高于理论 {part:.1%}</translation>
    </message>
    <message>
        <source>{part:.1%} below theory</source>
        <translation>低于理论 {part:.1%}</translation>
    </message>
    <message>
        <source>as theory says</source>
        <translation>与理论一致</translation>
    </message>
    <message>
        <source>&lt;b&gt;{verdict}&lt;/b&gt; Gap {distance:.2%}, by chance alone {expected:.2%}; worst coefficient {worst_coordinate:.1%}. Noise of {bits} levels: {change}.</source>
        <translation>&lt;b&gt;{verdict}&lt;/b&gt;差距 {distance:.2%}，仅由偶然造成的为 {expected:.2%}；最差系数 {worst_coordinate:.1%}。{bits} 个量化级的噪声：{change}。</translation>
    </message>
    <message>
        <source>dotted: borders between the {bits} levels of {bits_2}-bit rounding</source>
        <translation>点线：{bits_2} 比特舍入的 {bits} 个量化级之间的分界</translation>
    </message>
    <message>
        <source>the borders of {bits}-bit rounding are too many to draw</source>
        <translation>{bits} 比特舍入的分界太多，无法画出</translation>
    </message>
    <message>
        <source>Across: value, the vector&apos;s length being 1; up: how often. {swatches} all values; thin lines: each of the {dimension} coefficients; &lt;span style=&quot;color: {text};&quot;&gt;▬ the law of random directions (Beta), for which the levels are made&lt;/span&gt;; {borders}.</source>
        <translation>横轴：数值（向量长度为 1）；纵轴：频度。{swatches} 所有数值；细线：{dimension} 个系数各自的分布；&lt;span style=&quot;color: {text};&quot;&gt;▬ 随机方向的分布 (Beta)，量化级据此制作&lt;/span&gt;；{borders}。</translation>
    </message>
    <message>
        <source>Gap (Kolmogorov-Smirnov distance): wherever one cuts, the share of values below the cut differs from the law&apos;s share by at most this. It needs no bins and no tuning. Even draws of the law itself have a gap, which shrinks with the root of their number.

Noise: the squared error that the levels really make of these values, against the exact formula D(d, b). Long vectors weigh more, as they do in the picture.</source>
        <translation>差距（Kolmogorov–Smirnov 距离）：无论在哪里切分，切点以下数值的占比与该分布的占比最多相差这么多。它无需分箱，也无需调参。即使从该分布中抽样也会有差距，并随样本数的平方根减小。

噪声：量化级对这些数值实际造成的平方误差，与精确公式 D(d, b) 之比。长向量权重更大，正如在画面中一样。</translation>
    </message>
    <message>
        <source>no ({dimension} &lt; {smallest_dimension})</source>
        <translation>否 ({dimension} &lt; {smallest_dimension})</translation>
    </message>
    <message>
        <source>yes ({value:.2g})</source>
        <translation>是 ({value:.2g})</translation>
    </message>
    <message>
        <source>no ({value:.2g})</source>
        <translation>否 ({value:.2g})</translation>
    </message>
    <message>
        <source>Values d</source>
        <translation>数值 d</translation>
    </message>
    <message>
        <source>How many numbers of a Gaussian are quantized together, as one vector.</source>
        <translation>高斯的多少个数值作为一个向量一起量化。</translation>
    </message>
    <message>
        <source>Bits b</source>
        <translation>比特 b</translation>
    </message>
    <message>
        <source>Bits for each of the values, before entropy coding.</source>
        <translation>熵编码之前每个数值的比特数。</translation>
    </message>
    <message>
        <source>Paper&apos;s rule</source>
        <translation>论文规则</translation>
    </message>
    <message>
        <source>The paper recommends turning for 16 values or more, and if d/4^b is well below 1. In brackets: d/4^b, or why not.</source>
        <translation>论文建议在数值不少于 16 个、且 d/4^b 远小于 1 时旋转。括号内：d/4^b，或不建议的原因。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>D(d, b): the part of the vector&apos;s energy (its squared length) that becomes noise if it is turned and rounded with b bits; exact, and the same for every scene.</source>
        <translation>D(d, b)：向量旋转并以 b 比特舍入后，其能量（长度的平方）中变为噪声的部分；精确值，对所有场景相同。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>TurboQuant&apos;s bound: 2.7207 · 4^-b of the energy. No vector, however it is made, has more noise on average over the random turns.</source>
        <translation>TurboQuant 的上界：能量的 2.7207 · 4^-b。无论向量如何，对随机旋转取平均，噪声都不会更大。</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Shannon&apos;s limit: no code whatsoever of b bits a value has less noise. It is meant for long vectors.</source>
        <translation>香农极限：每值 b 比特的任何编码，噪声都不会更小。它针对长向量。</translation>
    </message>
    <message>
        <source>Length costs</source>
        <translation>长度代价</translation>
    </message>
    <message>
        <source>Each vector&apos;s length is stored apart, in 16 bits. Spread over its values, it adds so many bits to each of them. This is what rules out short vectors.</source>
        <translation>每个向量的长度单独以 16 比特存储，分摊到各数值上，每个数值就多出这么多比特。短向量因此不合适。</translation>
    </message>
    <message>
        <source>{norm_bits_per_value:.1f} bits</source>
        <translation>{norm_bits_per_value:.1f} 比特</translation>
    </message>
    <message>
        <source>Is turning worth it?</source>
        <translation>值得旋转吗？</translation>
    </message>
    <message>
        <source>The verdict in one sentence.</source>
        <translation>一句话的结论。</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>This scene has none.</source>
        <translation>此场景中没有。</translation>
    </message>
    <message>
        <source>Kept exactly: nothing is rounded.</source>
        <translation>精确保留：不作舍入。</translation>
    </message>
    <message>
        <source>Left out: nothing is stored.</source>
        <translation>已省略：不存储。</translation>
    </message>
    <message>
        <source>Click or press Enter to choose this plan.</source>
        <translation>单击或按回车选择此方案。</translation>
    </message>
    <message>
        <source>&lt;span style=&quot;color:{accent}&quot;&gt;━&lt;/span&gt;&amp;nbsp;best plans, predicted &amp;nbsp; &lt;span style=&quot;color:{warning}&quot;&gt;●&lt;/span&gt;&amp;nbsp;measured &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◇&lt;/span&gt;&amp;nbsp;presets &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◯&lt;/span&gt;&amp;nbsp;your plan</source>
        <translation>&lt;span style=&quot;color:{accent}&quot;&gt;━&lt;/span&gt;&amp;nbsp;最佳方案，预测 &amp;nbsp; &lt;span style=&quot;color:{warning}&quot;&gt;●&lt;/span&gt;&amp;nbsp;实测 &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◇&lt;/span&gt;&amp;nbsp;预设 &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◯&lt;/span&gt;&amp;nbsp;您的方案</translation>
    </message>
    <message>
        <source>The curve shows how good this scene can look at every file size.
It is there as soon as a few renders have shown what each bit does to the pictures.</source>
        <translation>曲线显示此场景在各种文件大小下能有多好的画质。
渲染几次、弄清每个比特对画面的影响之后，曲线就会出现。</translation>
    </message>
    <message>
        <source>Every point is a way to compress this scene: to the right the file is larger, upwards the picture is closer to the original. Of the plans that drop as many Gaussians as yours, none is better than the line at its size.

The line is predicted, from a few renders. A dot was measured, by compressing and rendering; how far it lies from the mark above or below it is the error of the prediction.

Click a plan to choose it; or go along the line with the arrow keys and press Enter.</source>
        <translation>每个点是压缩此场景的一种方式：越往右文件越大，越往上画面越接近原始。在与您丢弃同样多高斯的方案中，同样大小下没有比曲线更好的。

曲线是由少数渲染预测的。圆点是实际压缩并渲染后测得的；它与上方或下方标记的距离就是预测误差。

单击一个方案即可选择；或用方向键沿曲线移动，再按回车。</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>重新学习</translation>
    </message>
    <message>
        <source>Render a few test pictures again, to learn what each bit buys</source>
        <translation>再渲染几幅测试画面，以学习每个比特带来的收益</translation>
    </message>
    <message>
        <source>Close the curve
R</source>
        <translation>关闭曲线
R</translation>
    </message>
    <message>
        <source>What makes this error</source>
        <translation>误差从何而来</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Ask no further.</source>
        <translation>不再询问。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this card. Key: Esc</source>
        <translation>关闭此卡片。按键：Esc</translation>
    </message>
    <message>
        <source>&lt;b&gt;What makes this error&lt;/b&gt;</source>
        <translation>&lt;b&gt;误差从何而来&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{label} of the Gaussians that put most into the spot ({unit}).</source>
        <translation>对该处贡献最大的高斯的{label}（{unit}）。</translation>
    </message>
    <message>
        <source>The Gaussians that put most into the spot.</source>
        <translation>对该处贡献最大的高斯。</translation>
    </message>
    <message>
        <source>Nothing was found out.</source>
        <translation>没有查出结果。</translation>
    </message>
    <message>
        <source>Restoring one attribute at a time, and looking what that mends…</source>
        <translation>正在逐个恢复属性，看能改善多少…</translation>
    </message>
    <message>
        <source>A spot of {size} pixels across at {x}, {y}: {psnr} against the original.</source>
        <translation>位于 {x}, {y}、宽 {size} 像素的一处：与原始相比 {psnr}。</translation>
    </message>
    <message>
        <source>The pinned result has {psnr} there, against the original too.</source>
        <translation>已固定的结果在该处为 {psnr}，同样与原始相比。</translation>
    </message>
    <message>
        <source>The plan has changed since.</source>
        <translation>方案此后已更改。</translation>
    </message>
    <message>
        <source>No error here</source>
        <translation>此处没有误差</translation>
    </message>
    <message>
        <source>Keep all Gaussians</source>
        <translation>保留所有高斯</translation>
    </message>
    <message>
        <source>{label} has all its bits</source>
        <translation>{label}已用满比特</translation>
    </message>
    <message>
        <source>Give {label} one bit more</source>
        <translation>给{label}增加 1 比特</translation>
    </message>
    <message>
        <source>What follows from the largest share. The spot is looked at again afterwards; Undo takes it back.</source>
        <translation>由最大占比得出的做法。之后会重新查看该处；“撤销”可恢复。</translation>
    </message>
    <message>
        <source>Ask about the same pixels of the same view under the present plan.</source>
        <translation>在当前方案下询问同一视角的同一些像素。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Rate-distortion curve&lt;/b&gt;</source>
        <translation>&lt;b&gt;率失真曲线&lt;/b&gt;</translation>
    </message>
    <message>
        <source>preset “{short_name}”</source>
        <translation>预设“{short_name}”</translation>
    </message>
    <message>
        <source>Your plan: {preset}</source>
        <translation>您的方案：{preset}</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>您的方案</translation>
    </message>
    <message>
        <source>Best plan of this size</source>
        <translation>此大小的最佳方案</translation>
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
        <translation>该属性在此方案造成的画面误差中的占比。程序学会每个比特的收益后即可得知。</translation>
    </message>
    <message>
        <source>; measured {share}</source>
        <translation>；实测 {share}</translation>
    </message>
    <message>
        <source>Of the error this plan causes, {share} comes from {label} (predicted{found}).

The error is the mean squared difference to the original over {views}. Errors of separate attributes add up, so bits are best spent where the share of the error is large and the share of the file small.

</source>
        <translation>此方案造成的误差中，{share} 来自{label}（预测{found}）。

误差是在 {views}上与原始的均方差。各属性的误差可以相加，因此比特最好用在误差占比大而文件占比小的地方。

</translation>
    </message>
    <message>
        <source>Measured by compressing each attribute alone, at exactly these bits, and rendering.</source>
        <translation>通过以这些比特单独压缩每个属性并渲染测得。</translation>
    </message>
    <message>
        <source>The measured share follows as soon as these bits are rendered.</source>
        <translation>这些比特渲染完成后即给出实测占比。</translation>
    </message>
    <message>
        <source>Of the error this plan causes over {views}, {share} comes from dropping Gaussians (predicted{found}); the rest comes from rounding those that stay.

Predicted from pictures of the scene with a few other amounts dropped. Measured by dropping exactly these and compressing nothing.</source>
        <translation>此方案在 {views}上造成的误差中，{share} 来自丢弃高斯（预测{found}）；其余来自对保留部分的舍入。

预测依据是丢弃其他数量时的场景画面。实测时只丢弃这些高斯，不作任何压缩。</translation>
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
        <translation>误差类型</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colours of the map.</source>
        <translation>误差图的颜色。</translation>
    </message>
    <message>
        <source>Amplify errors</source>
        <translation>放大误差</translation>
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
        <translation>绝对：各颜色通道 |原始 − 压缩后| 的均值。
平方：其平方的均值，与 PSNR 相同；突出大误差。
带符号：压缩后 − 原始 的均值：哪里变亮或变暗。
FLIP：人在两幅画面间切换时看到的差别；按需测量。</translation>
    </message>
    <message>
        <source>Amplify until the largest errors of this view reach the last colour of the legend.</source>
        <translation>放大到此视角的最大误差达到图例的最后一种颜色。</translation>
    </message>
    <message>
        <source>Errors are multiplied by this before they are coloured: at ×8, an error of 1/8 of full brightness gets the last colour of the legend.</source>
        <translation>误差先乘以此数再着色：×8 时，满亮度 1/8 的误差取图例的最后一种颜色。</translation>
    </message>
    <message>
        <source>Measure FLIP of the pictures on show, which takes seconds. It is not measured again by itself when the plan or the view changes.</source>
        <translation>测量所示画面的 FLIP，需要几秒。方案或视角改变时不会自动重新测量。</translation>
    </message>
    <message>
        <source>Exports the Gaussians that the compressed file gives, for programs that do not read .tdtq files. Exporting does not change the compressed scene.</source>
        <translation>导出压缩文件给出的高斯，供不能读取 .tdtq 文件的程序使用。导出不会改变压缩后的场景。</translation>
    </message>
    <message>
        <source>Export the compressed scene</source>
        <translation>导出压缩后的场景</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&lt;b&gt;What becomes of the values&lt;/b&gt;</source>
        <translation>&lt;b&gt;数值会怎样&lt;/b&gt;</translation>
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
        <translation>列出包含此文字的条目</translation>
    </message>
    <message>
        <source>Close this sheet
Esc</source>
        <translation>关闭此页
Esc</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Against the photographs (uncompressed {psnr})</source>
        <translation>与照片相比（未压缩 {psnr}）</translation>
    </message>
    <message>
        <source>{amount:.2f} dB gained</source>
        <translation>提高 {amount:.2f} dB</translation>
    </message>
    <message>
        <source>{amount:.2f} dB lost</source>
        <translation>损失 {amount:.2f} dB</translation>
    </message>
    <message>
        <source>The other figures compare the compressed scene with the original scene. But that is not perfect either: its own pictures differ from the photographs taken by these cameras. What compression adds to that is what it costs in truth, and mostly very little.

Mean over {views} with a photograph, at about {width} × {height} pixels; larger photographs are made smaller. The predicted figure adds the error of the plan to that of the original; the measured one follows a moment later.</source>
        <translation>其他数字比较的是压缩后的场景与原始场景。但原始场景也不完美：它的画面与这些相机拍摄的照片有差别。压缩在此之上增加的才是真正的代价，通常很小。

对有照片的 {views}取平均，约 {width} × {height} 像素；较大的照片会被缩小。预测值将方案的误差加到原始的误差上；实测值稍后给出。</translation>
    </message>
    <message>
        <source>Predicted 100.0 dB, measured 100.0 dB (0.00 dB off)</source>
        <translation>预测 100.0 dB，实测 100.0 dB（差 0.00 dB）</translation>
    </message>
    <message>
        <source>Predicted: from what rounding each attribute does to the pictures, learned in {views} views; no file is made for it.

Measured: the plan was carried out, and the same views were rendered and compared.

PSNR in decibels over all pixels of these views; higher is better, and 6 dB more halves the error. The card on the right measures the one view that you see, so it differs a little.</source>
        <translation>预测：依据每个属性的舍入对画面的影响，在 {views} 个视角中学得；为此不生成文件。

实测：执行方案后，渲染并比较同样的视角。

PSNR 以分贝计，涵盖这些视角的所有像素；越高越好，每高 6 dB 误差减半。右侧的卡片只测量您所见的视角，因此略有不同。</translation>
    </message>
    <message>
        <source>Drops {text}. Steps {text_2}.</source>
        <translation>丢弃：{text}。步长：{text_2}。</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>own bits</source>
        <translation>自定义比特</translation>
    </message>
    <message>
        <source>Coarser steps where pictures hardly show it.</source>
        <translation>画面几乎不显示之处步长更粗。</translation>
    </message>
    <message>
        <source>Equal steps.</source>
        <translation>步长相等。</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>no Gaussians</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Gaussians fainter than {amount:g}</source>
        <translation>不透明度低于 {amount:g} 的高斯</translation>
    </message>
    <message>
        <source>the least seen {amount:.0%} of the Gaussians</source>
        <translation>最少可见的 {amount:.0%} 高斯</translation>
    </message>
    <message>
        <source>the least seen, {percent} of the pictures</source>
        <translation>最少可见的，占画面的 {percent}</translation>
    </message>
    <message>
        <source>coarser where hardly seen</source>
        <translation>几乎不可见处更粗</translation>
    </message>
    <message>
        <source>equal for all Gaussians</source>
        <translation>所有高斯相等</translation>
    </message>
    <message>
        <source>All Gaussians were kept.</source>
        <translation>保留了所有高斯。</translation>
    </message>
    <message>
        <source>Gaussians fainter than {amount:g} were dropped.</source>
        <translation>丢弃了不透明度低于 {amount:g} 的高斯。</translation>
    </message>
    <message>
        <source>The {amount:.0%} of the Gaussians that pictures show least were dropped.</source>
        <translation>丢弃了画面中最少可见的 {amount:.0%} 高斯。</translation>
    </message>
    <message>
        <source>What makes up {percent} of the pictures was dropped.</source>
        <translation>丢弃了占画面 {percent} 的部分。</translation>
    </message>
    <message>
        <source>views</source>
        <translation>多个视角</translation>
    </message>
    <message>
        <source>Predicted over {views}</source>
        <translation>预测（{views}）</translation>
    </message>
    <message>
        <source>Measured over {views}</source>
        <translation>实测（{views}）</translation>
    </message>
    <message>
        <source>{miss:.2f} dB off</source>
        <translation>差 {miss:.2f} dB</translation>
    </message>
    <message>
        <source>What this plan will cost, known before anything is compressed: theory and a few test pictures of this scene give the PSNR over all pixels of {views}, {width} × {height} pixels each. The measured PSNR follows a moment later, from pictures of the same views.</source>
        <translation>此方案的代价，在压缩之前即可得知：理论与此场景的几幅测试画面给出 {views}所有像素上的 PSNR，每个视角 {width} × {height} 像素。稍后由同样视角的画面给出实测 PSNR。</translation>
    </message>
    <message>
        <source>Single views: {psnr} to {psnr_2}. The large figure above is about one view only, the one on show, at its own size.</source>
        <translation>单个视角：{psnr} 到 {psnr_2}。上方的大数字只针对所示的一个视角，按其自身大小。</translation>
    </message>
    <message>
        <source>At least {floor} on average, whatever the view-dependent colours are: TurboQuant&apos;s bound promises it.</source>
        <translation>平均至少 {floor}，无论随视角变化的颜色如何：TurboQuant 的上界保证了这一点。</translation>
    </message>
    <message>
        <source>Faint: learned from the scene as another plan prunes and weights it. The program learns again as soon as you leave these settings alone for a moment.</source>
        <translation>淡色：所学的是另一方案丢弃和加权后的场景。您停止改动这些设置片刻后，程序会重新学习。</translation>
    </message>
    <message>
        <source>The program learns from a few test pictures of this scene what each bit buys. After that it knows the PSNR of every plan before anything is compressed.</source>
        <translation>程序通过此场景的几幅测试画面学习每个比特的收益。此后，任何方案的 PSNR 在压缩前即可得知。</translation>
    </message>
    <message>
        <source>High quality</source>
        <translation>高质量</translation>
    </message>
    <message>
        <source>For close-ups and further editing.</source>
        <translation>适合近看和后续编辑。</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>A good start for most scenes.</source>
        <translation>适合大多数场景的起点。</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>小文件</translation>
    </message>
    <message>
        <source>For the web; look closely before you publish.</source>
        <translation>适合网页；发布前请仔细查看。</translation>
    </message>
    <message>
        <source>As in the paper (3DTurboQuant)</source>
        <translation>按论文 (3DTurboQuant)</translation>
    </message>
    <message>
        <source>Only view-dependent colour is quantized.</source>
        <translation>只量化随视角变化的颜色。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Your own bits; choose a preset to go back.</source>
        <translation>您自定义的比特；选择预设可恢复。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Bits for all attributes at once</source>
        <translation>所有属性的比特一起调整</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Name of your preset</source>
        <translation>您的预设名称</translation>
    </message>
    <message>
        <source>Enter keeps the bits under this name, Esc leaves them unnamed</source>
        <translation>回车以此名称保留这些比特，Esc 则不命名</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;</source>
        <translation>&lt;b&gt;预设&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Enter keeps these bits, Esc does not.</source>
        <translation>回车保留这些比特，Esc 不保留。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>需要一个名称。</translation>
    </message>
    <message>
        <source>Keep as preset…</source>
        <translation>存为预设…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>A preset of your own.</source>
        <translation>您自己的预设。</translation>
    </message>
    <message>
        <source>Keep these bits in the list under a name, for other scenes and other days</source>
        <translation>以一个名称把这些比特留在列表中，供其他场景和以后使用</translation>
    </message>
    <message>
        <source>Take this preset out of the list; the bits stay as they are</source>
        <translation>将此预设移出列表；比特保持不变</translation>
    </message>
    <message>
        <source>Least seen</source>
        <translation>最少可见</translation>
    </message>
    <message>
        <source>Drops the Gaussians that pictures show least, such as those hidden behind others, until together they would make up this share of all that pictures show. What each one puts into the pictures was found by rendering the scene from many sides.</source>
        <translation>丢弃画面中最少显示的高斯（例如被其他高斯遮住的），直到它们合计占全部画面内容的这一比例。每个高斯对画面的贡献是从许多方向渲染场景得出的。</translation>
    </message>
    <message>
        <source>Faintest</source>
        <translation>最淡</translation>
    </message>
    <message>
        <source>Drops every Gaussian whose opacity is below the threshold. This is quick and common, but many faint Gaussians together can make smoke, hair or grass.</source>
        <translation>丢弃所有不透明度低于阈值的高斯。这种做法快速而常见，但许多很淡的高斯合在一起可能构成烟、头发或草。</translation>
    </message>
    <message>
        <source>Coarser where hardly seen</source>
        <translation>几乎不可见处更粗</translation>
    </message>
    <message>
        <source>Which Gaussians to drop</source>
        <translation>丢弃哪些高斯</translation>
    </message>
    <message>
        <source>How many Gaussians to drop</source>
        <translation>丢弃多少高斯</translation>
    </message>
    <message>
        <source>&lt;b&gt;Drop Gaussians&lt;/b&gt;</source>
        <translation>&lt;b&gt;丢弃高斯&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{count} of </source>
        <translation>{count} / </translation>
    </message>
    <message>
        <source>{kept}{count} stay</source>
        <translation>保留 {kept}{count}</translation>
    </message>
    <message>
        <source>Stores Gaussians that pictures hardly show in coarser steps, and those that they show most in finer ones. The picture stays as good, and the file gets smaller. How much each one is seen was found by rendering the scene from many sides.</source>
        <translation>画面几乎不显示的高斯以更粗的步长存储，显示最多的以更细的步长存储。画质不变，文件更小。每个高斯的可见程度是从许多方向渲染场景得出的。</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Rounds each value to a grid with even steps. Entropy coding then spends few bits where neighbouring Gaussians are alike.</source>
        <translation>将每个数值舍入到等步长的网格。相邻高斯相似时，熵编码只需很少的比特。</translation>
    </message>
    <message>
        <source>Principal axes</source>
        <translation>主轴</translation>
    </message>
    <message>
        <source>Turns the vectors so that a few values carry most of the colour, and rounds them to a grid. Entropy coding then spends next to nothing on the other values.</source>
        <translation>旋转向量，使少数数值承载大部分颜色，再舍入到网格。其余数值经熵编码后几乎不占比特。</translation>
    </message>
    <message>
        <source>TurboQuant</source>
        <translation>TurboQuant</translation>
    </message>
    <message>
        <source>Turns each vector at random before rounding, so that one fixed table of levels suits every scene. Pays for long vectors.</source>
        <translation>舍入前随机旋转每个向量，使一张固定的量化级表适用于所有场景。适合长向量。</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Keeps the float32 numbers as they are.</source>
        <translation>原样保留 float32 数值。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Drops it: colours no longer change with the view.</source>
        <translation>将其丢弃：颜色不再随视角变化。</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>One slider: how good shall it look?</source>
        <translation>一个滑块：画质要多好？</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Presets, targets, and the bits of every attribute; the plan stays</source>
        <translation>预设、目标和每个属性的比特；方案保持不变</translation>
    </message>
    <message>
        <source>Drop Gaussians</source>
        <translation>丢弃高斯</translation>
    </message>
    <message>
        <source>Simple or Advanced</source>
        <translation>简单或高级</translation>
    </message>
    <message>
        <source>Save compressed file…</source>
        <translation>保存压缩文件…</translation>
    </message>
    <message>
        <source>Write the .tdtq file of the size above, and check it
Ctrl+S</source>
        <translation>按上述大小写入 .tdtq 文件并校验
Ctrl+S</translation>
    </message>
    <message>
        <source>Preliminary: what pictures show is not known yet</source>
        <translation>初步：尚不知道画面显示哪些内容</translation>
    </message>
    <message>
        <source>Quality at this view</source>
        <translation>此视角的质量</translation>
    </message>
    <message>
        <source>{count} bytes as plain float32 numbers (without file headers), {count_2} bytes in the .tdtq file that saving writes.

By counting bits, before entropy coding, theory expects {expected_ratio:.1f}×.</source>
        <translation>作为普通 float32 数值为 {count} 字节（不含文件头），保存的 .tdtq 文件为 {count_2} 字节。

按比特数计算（熵编码之前），理论预期 {expected_ratio:.1f}×。</translation>
    </message>
    <message>
        <source>SSIM {ssim}</source>
        <translation>SSIM {ssim}</translation>
    </message>
    <message>
        <source>SSIM …</source>
        <translation>SSIM …</translation>
    </message>
    <message>
        <source>Predicted {predicted}, not yet measured</source>
        <translation>预测 {predicted}，尚未实测</translation>
    </message>
    <message>
        <source> ({off:.2f} dB off)</source>
        <translation> （差 {off:.2f} dB）</translation>
    </message>
    <message>
        <source>Predicted {predicted}, measured {psnr}{miss}</source>
        <translation>预测 {predicted}，实测 {psnr}{miss}</translation>
    </message>
    <message>
        <source>Try the built-in scene</source>
        <translation>试试内置场景</translation>
    </message>
    <message>
        <source>A still life made by the program, nothing to download</source>
        <translation>由程序生成的静物，无需下载</translation>
    </message>
    <message>
        <source>Open a scene…</source>
        <translation>打开场景…</translation>
    </message>
    <message>
        <source>Choose a file of yours
Ctrl+O</source>
        <translation>选择您的文件
Ctrl+O</translation>
    </message>
    <message>
        <source>Drop your Gaussian Splatting scene here</source>
        <translation>将您的高斯溅射场景拖放到这里</translation>
    </message>
    <message>
        <source>Move one slider, watch picture and size change, save the small file.</source>
        <translation>移动一个滑块，观察画面和大小的变化，保存小文件。</translation>
    </message>
    <message>
        <source>{scenes_text}, alone or with its cameras, anywhere in this window;
or arrays to quantize: {formats}</source>
        <translation>{scenes_text}，单独或连同相机，拖到此窗口的任意位置；
或要量化的数组：{formats}</translation>
    </message>
    <message>
        <source>The scene was trained with antialiasing (Mip-Splatting) and is drawn so: Gaussians smaller than a pixel get fainter, not larger. PSNR measured in the wrong mode means nothing.</source>
        <translation>该场景以抗锯齿 (Mip-Splatting) 训练，并按此绘制：小于一个像素的高斯会变淡，而不是变大。用错误的模式测得的 PSNR 没有意义。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{between}Antialiased (mip)</source>
        <translation>{between}抗锯齿 (mip)</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存储值</translation>
    </message>
    <message>
        <source>Its number in the opened file, from 0.</source>
        <translation>它在所打开文件中的编号，从 0 开始。</translation>
    </message>
    <message>
        <source>How much of the spot&apos;s colour is its own, on average over the pixels.</source>
        <translation>该处颜色中有多少来自它，对像素取平均。</translation>
    </message>
    <message>
        <source>As in the opened file.</source>
        <translation>如所打开的文件。</translation>
    </message>
    <message>
        <source>As the compressed file has it.</source>
        <translation>如压缩后的文件。</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Gaussians that put most into the spot</source>
        <translation>对该处贡献最大的高斯</translation>
    </message>
    <message>
        <source>The chosen Gaussian stands out among those marked in the pictures.</source>
        <translation>所选高斯在画面中标记的高斯里突出显示。</translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>停止此工作</translation>
    </message>
    <message>
        <source>{count} {noun}, SH degree {degree}</source>
        <translation>{count} 个{noun}，球谐 {degree} 阶</translation>
    </message>
    <message>
        <source>{frame_seconds:.0f} ms a frame</source>
        <translation>每帧 {frame_seconds:.0f} ms</translation>
    </message>
    <message>
        <source>{between}Compressed: {plan_name}</source>
        <translation>{between}压缩：{plan_name}</translation>
    </message>
    <message>
        <source>{separator}Renderer: {name}</source>
        <translation>{separator}渲染器：{name}</translation>
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
        <translation>在 {views} 个视角的像素上预测和实测。下方的卡片只测量您所见的视角，因此略有不同。</translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What is given: quality in dB, how many times smaller, or MB</source>
        <translation>给定的是什么：质量 (dB)、缩小的倍数，或 MB</translation>
    </message>
    <message>
        <source>Amount to aim for</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Choose the bits of every attribute that meet the aim best</source>
        <translation>选择各属性的比特，以最好地达到目标</translation>
    </message>
    <message>
        <source>&lt;b&gt;Aim for&lt;/b&gt;</source>
        <translation>&lt;b&gt;目标&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Possible here: {possible}.</source>
        <translation>此处可行：{possible}。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>✓ Method fits</source>
        <translation>✓ 方法合适</translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation>精确保留</translation>
    </message>
    <message>
        <source>All 32 bits of every value are kept.</source>
        <translation>每个数值的 32 个比特全部保留。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已省略</translation>
    </message>
    <message>
        <source>Colours no longer change with the view.</source>
        <translation>颜色不再随视角变化。</translation>
    </message>
    <message>
        <source>! Try Grid</source>
        <translation>! 试试网格</translation>
    </message>
    <message>
        <source>FLIP (slower)</source>
        <translation>FLIP（较慢）</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>How many views to measure, in places all around the scene</source>
        <translation>测量环绕场景的多少个视角</translation>
    </message>
    <message>
        <source>Also FLIP: what a person sees who flips between the pictures, 0 to 1</source>
        <translation>同时测量 FLIP：人在两幅画面间切换时看到的差别，0 到 1</translation>
    </message>
    <message>
        <source>Render all views, and measure PSNR in dB and SSIM of each
M</source>
        <translation>渲染所有视角，测量各视角的 PSNR (dB) 和 SSIM
M</translation>
    </message>
    <message>
        <source>Write all figures as CSV or JSON</source>
        <translation>将所有数字写成 CSV 或 JSON</translation>
    </message>
    <message>
        <source>Close this table</source>
        <translation>关闭此表格</translation>
    </message>
    <message>
        <source>Views to measure</source>
        <translation>要测量的视角</translation>
    </message>
    <message>
        <source>{count} views all around</source>
        <translation>环绕的 {count} 个视图</translation>
    </message>
    <message>
        <source>&lt;b&gt;All views&lt;/b&gt;</source>
        <translation>&lt;b&gt;所有视角&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Measured views</source>
        <translation>已测量的视角</translation>
    </message>
    <message>
        <source>One line a view, the worst first: by its loss against the photograph where there is one, else by PSNR. Click to stand there.</source>
        <translation>每行一个视角，最差的在前：有照片时按相对照片的损失排序，否则按 PSNR。单击即站到该处。</translation>
    </message>
    <message>
        <source>{scores} of {views} views</source>
        <translation>{scores} / {views} 个视角</translation>
    </message>
    <message>
        <source>{done} measured</source>
        <translation>已测量 {done}</translation>
    </message>
    <message>
        <source>Compressing the scene…</source>
        <translation>正在压缩场景…</translation>
    </message>
    <message>
        <source>Plan changed: measure again</source>
        <translation>方案已更改：请重新测量</translation>
    </message>
    <message>
        <source>Stopped after {done}</source>
        <translation>已停止，测量了 {done}</translation>
    </message>
    <message>
        <source>the {views} cameras</source>
        <translation>{views} 个相机</translation>
    </message>
    <message>
        <source>an orbit</source>
        <translation>环绕轨道</translation>
    </message>
    <message>
        <source>Measure renders original and compressed from {place}, and lists PSNR and SSIM of every view, the worst first; with photographs, also the distance of both to them.</source>
        <translation>“测量”从{place}渲染原始和压缩后的场景，列出每个视角的 PSNR 和 SSIM，最差的在前；有照片时还列出两者与照片的差距。</translation>
    </message>
    <message>
        <source>Mean PSNR {psnr}   ·   mean SSIM {ssim:.4f}</source>
        <translation>平均 PSNR {psnr}   ·   平均 SSIM {ssim:.4f}</translation>
    </message>
    <message>
        <source>PSNR over all pixels {psnr}   ·   mean SSIM {ssim:.4f}</source>
        <translation>全部像素 PSNR {psnr}   ·   平均 SSIM {ssim:.4f}</translation>
    </message>
    <message>
        <source>{line}   ·   against photographs: original {before:.2f} dB, compressed {after:.2f} dB, change {sign} dB</source>
        <translation>{line}   ·   与照片相比：原始 {before:.2f} dB，压缩后 {after:.2f} dB，变化 {sign} dB</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Name of the camera</source>
        <translation>相机名称</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR，dB</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>Compressed against original</source>
        <translation>压缩后与原始相比</translation>
    </message>
    <message>
        <source>What an eye sees of the difference; 0 is none</source>
        <translation>眼睛能看到的差别；0 为无</translation>
    </message>
    <message>
        <source>Original
vs photo</source>
        <translation>原始
对照片</translation>
    </message>
    <message>
        <source>Compressed
vs photo</source>
        <translation>压缩后
对照片</translation>
    </message>
    <message>
        <source>PSNR in dB</source>
        <translation>PSNR，单位 dB</translation>
    </message>
    <message>
        <source>Change, dB</source>
        <translation>变化，dB</translation>
    </message>
    <message>
        <source>What compression costs</source>
        <translation>压缩的代价</translation>
    </message>
    <message>
        <source>Puts this result aside, on the left in place of the original, so that another one can be compared with it. The decibels of both are against the original, which Space still shows.</source>
        <translation>将此结果固定在左侧、代替原始，以便与另一个结果比较。两者的分贝数仍以原始为准，按空格仍显示原始。</translation>
    </message>
    <message>
        <source>&amp;Pin this result</source>
        <translation>固定此结果(&amp;P)</translation>
    </message>
    <message>
        <source>The pinned result was let go: its Gaussians were weighed anew.</source>
        <translation>已取消固定该结果：其高斯已重新加权。</translation>
    </message>
    <message>
        <source>Pin it again to compare.</source>
        <translation>请重新固定以作比较。</translation>
    </message>
    <message>
        <source>Preparing the codec (first start only, about 15 s)</source>
        <translation>正在准备编解码器（仅首次启动，约 15 秒）</translation>
    </message>
    <message>
        <source>Updating the picture</source>
        <translation>正在更新画面</translation>
    </message>
    <message>
        <source>Rendering and measuring</source>
        <translation>正在渲染和测量</translation>
    </message>
    <message>
        <source>Remembering</source>
        <translation>正在记忆</translation>
    </message>
    <message>
        <source>The GPU where it works, else the CPU</source>
        <translation>GPU 可用时用 GPU，否则用 CPU</translation>
    </message>
    <message>
        <source>Works everywhere</source>
        <translation>处处可用</translation>
    </message>
    <message>
        <source>Needs an NVIDIA GPU, torch and gsplat</source>
        <translation>需要 NVIDIA GPU、torch 和 gsplat</translation>
    </message>
    <message>
        <source>Re&amp;nderer</source>
        <translation>渲染器(&amp;N)</translation>
    </message>
    <message>
        <source>Preparing the renderer (first start only, about 15 s)</source>
        <translation>正在准备渲染器（仅首次启动，约 15 秒）</translation>
    </message>
    <message>
        <source>Preparing the CPU renderer</source>
        <translation>正在准备 CPU 渲染器</translation>
    </message>
    <message>
        <source>Preparing the GPU renderer</source>
        <translation>正在准备 GPU 渲染器</translation>
    </message>
    <message>
        <source>Everything works, a little slower.</source>
        <translation>一切正常，只是稍慢。</translation>
    </message>
    <message>
        <source>preparing the renderer</source>
        <translation>准备渲染器</translation>
    </message>
    <message>
        <source>The {name} renderer stays in use.</source>
        <translation>继续使用 {name} 渲染器。</translation>
    </message>
    <message>
        <source>Rendering the first picture…</source>
        <translation>正在渲染第一幅画面…</translation>
    </message>
    <message>
        <source>Preparing the renderer…
First start only, about 15 s</source>
        <translation>正在准备渲染器…
仅首次启动，约 15 秒</translation>
    </message>
    <message>
        <source>Compressing…
First start only: about 15 s more</source>
        <translation>正在压缩…
仅首次启动：还需约 15 秒</translation>
    </message>
    <message>
        <source>Compressing…</source>
        <translation>正在压缩…</translation>
    </message>
    <message>
        <source>FLIP takes seconds, so it is measured on request
Press Measure above</source>
        <translation>FLIP 需要几秒，因此按需测量
请按上方的“测量”</translation>
    </message>
    <message>
        <source>Measuring FLIP…</source>
        <translation>正在测量 FLIP…</translation>
    </message>
    <message>
        <source>No picture
The message below says why</source>
        <translation>没有画面
下方的消息说明原因</translation>
    </message>
    <message>
        <source>Nothing to compare yet
Invalid Gaussians must be dropped first</source>
        <translation>还没有可比较的内容
须先丢弃无效高斯</translation>
    </message>
    <message>
        <source>Preset {name}</source>
        <translation>预设 {name}</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} 处更改</translation>
    </message>
    <message>
        <source>Drop {what}</source>
        <translation>丢弃：{what}</translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation>步长相等</translation>
    </message>
    <message>
        <source>{join} or {value}</source>
        <translation>{join} 或 {value}</translation>
    </message>
    <message>
        <source>the COLMAP model {name}/{name_2}</source>
        <translation>COLMAP 模型 {name}/{name_2}</translation>
    </message>
    <message>
        <source>Found 1 camera in {place}.</source>
        <translation>在 {place} 中找到 1 个相机。</translation>
    </message>
    <message>
        <source>Found {views} cameras in {place}.</source>
        <translation>在 {place} 中找到 {views} 个相机。</translation>
    </message>
    <message>
        <source>Measuring all views</source>
        <translation>正在测量所有视角</translation>
    </message>
    <message>
        <source>Measuring {views} views</source>
        <translation>正在测量 {views} 个视角</translation>
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
        <translation>此视角内容很多：以 1/{reduction} 的分辨率显示。</translation>
    </message>
    <message>
        <source>PSNR and SSIM are measured at that size.</source>
        <translation>PSNR 和 SSIM 按该大小测量。</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>文件夹：{folder}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
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
        <translation>
&lt;h3&gt;TDTQ Studio {version}&lt;/h3&gt;
&lt;p&gt;打开 3D 高斯溅射 (3D Gaussian Splatting) 场景，无需任何训练即可压缩，并立即显示压缩对画面和文件的影响。
&lt;/p&gt;
&lt;p&gt;画面几乎不显示的内容会被省略或以更粗的步长存储，其余一切舍入到网格（随视角变化的颜色沿其主轴），再经熵编码。
TurboQuant (3DTurboQuant)
则随机旋转向量，只用一张固定的表。&lt;/p&gt;
&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Dark or light, as the system is set</source>
        <translation>深色或浅色，跟随系统设置</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light texts on dark grounds</source>
        <translation>深色背景上的浅色文字</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark texts on light grounds</source>
        <translation>浅色背景上的深色文字</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>无图像</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>Rendering thumbnails</source>
        <translation>正在渲染缩略图</translation>
    </message>
    <message>
        <source>Finding bits</source>
        <translation>正在寻找比特</translation>
    </message>
    <message>
        <source>Measuring the presets</source>
        <translation>正在测量预设</translation>
    </message>
    <message>
        <source>+Z (Blender)</source>
        <translation>+Z (Blender)</translation>
    </message>
    <message>
        <source>−Y (COLMAP)</source>
        <translation>−Y (COLMAP)</translation>
    </message>
    <message>
        <source>Checking the prediction</source>
        <translation>正在检验预测</translation>
    </message>
    <message>
        <source>Finding out what pictures show</source>
        <translation>正在查明画面显示哪些内容</translation>
    </message>
    <message>
        <source>making the picture</source>
        <translation>生成画面</translation>
    </message>
    <message>
        <source>This is not a scene that can be opened.</source>
        <translation>这不是可以打开的场景。</translation>
    </message>
    <message>
        <source>Drop a {scenes_text} file, or arrays: {formats}.</source>
        <translation>请拖放 {scenes_text} 文件，或数组：{formats}。</translation>
    </message>
    <message>
        <source>Finds the smallest file of this quality.</source>
        <translation>寻找达到此质量的最小文件。</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Finds the best quality that is so many times smaller.</source>
        <translation>寻找缩小这么多倍时的最佳质量。</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>Ticked arrays are quantized by Save; it keeps the others exactly as they are.</source>
        <translation>“保存”会量化勾选的数组；其他数组原样保留。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>What it takes uncompressed, in its own type</source>
        <translation>按其自身类型、未压缩时的占用</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Finds the best quality that fits into this size.</source>
        <translation>寻找不超过此大小的最佳质量。</translation>
    </message>
    <message>
        <source>{headline}: predicted {predicted:.1f}, measured {psnr:.1f} dB, {bytes}, {ratio}.</source>
        <translation>{headline}：预测 {predicted:.1f}，实测 {psnr:.1f} dB，{bytes}，{ratio}。</translation>
    </message>
    <message>
        <source> One more bit for {label}: +{gain:.1f} dB for {cost}.</source>
        <translation> {label}再加 1 比特：+{gain:.1f} dB，代价 {cost}。</translation>
    </message>
    <message>
        <source> Gaussians are dropped as before.</source>
        <translation> 高斯的丢弃与之前相同。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{} wanted</source>
        <translation>目标 {}</translation>
    </message>
    <message>
        <source>{} is out of reach. The best these bits can do</source>
        <translation>无法达到 {}。这些比特能做到的最好结果</translation>
    </message>
    <message>
        <source>{} is out of reach. The smallest file these bits allow</source>
        <translation>无法达到 {}。这些比特允许的最小文件</translation>
    </message>
    <message>
        <source>{} wanted, but even the smallest file keeps more</source>
        <translation>目标 {}，但即使最小的文件质量也更高</translation>
    </message>
    <message>
        <source>{} wanted, but the best these bits can do takes less</source>
        <translation>目标 {}，但这些比特的最好结果占用更少</translation>
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
        <translation>PSNR（峰值信噪比）衡量在此视角和画面大小下压缩后的画面与原始有多接近，以分贝计；越高越好，每高 6 dB 误差减半。

</translation>
    </message>
    <message>
        <source>from {low:g} dB</source>
        <translation>{low:g} dB 起</translation>
    </message>
    <message>
        <source>below that</source>
        <translation>低于此值</translation>
    </message>
    <message>
        <source>

Colours are clipped to what a screen shows before they are compared. One view is one sample: turn the scene, or look at the error map.</source>
        <translation>

比较之前，颜色会截取到屏幕可显示的范围。一个视角只是一个样本：请旋转场景，或查看误差图。</translation>
    </message>
    <message>
        <source>SSIM compares local structure (edges, texture) instead of single pixels; 1 is identical. Gaussian window, sigma 1.5, mean over the colour channels.</source>
        <translation>SSIM（结构相似性）比较局部结构（边缘、纹理），而不是单个像素；1 表示完全相同。高斯窗，sigma 1.5，对颜色通道取平均。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (gsplat)</source>
        <translation>GPU (gsplat)</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} 字节</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>{ratio:.2f}× larger</source>
        <translation>大到 {ratio:.2f} 倍</translation>
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
        <translation>{psnr:.1f} dB</translation>
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
        <translation>1 个视角</translation>
    </message>
    <message>
        <source>{count} views</source>
        <translation>{count} 个视角</translation>
    </message>
    <message>
        <source>Preparing the scene for compression</source>
        <translation>正在为压缩准备场景</translation>
    </message>
    <message>
        <source>Report on the present plan</source>
        <translation>当前方案的报告</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>保存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>What &amp;theory says</source>
        <translation>理论结果(&amp;T)</translation>
    </message>
    <message>
        <source>Pictures as &amp;PNG files too</source>
        <translation>画面另存为 PNG 文件(&amp;P)</translation>
    </message>
    <message>
        <source>V&amp;iews</source>
        <translation>视角(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>另含</translation>
    </message>
    <message>
        <source>Predicted quality, each attribute&apos;s share of the error, and the curve of size against quality, as the window has learned them.</source>
        <translation>预测的质量、各属性的误差占比，以及大小与质量的曲线，均为窗口所学得。</translation>
    </message>
    <message>
        <source>The worst of all views</source>
        <translation>所有视角中最差的</translation>
    </message>
    <message>
        <source>This view only</source>
        <translation>仅此视角</translation>
    </message>
    <message>
        <source>All views</source>
        <translation>所有视角</translation>
    </message>
    <message>
        <source>of {count} around the scene</source>
        <translation>共 {count} 个，环绕场景</translation>
    </message>
    <message>
        <source>As the cameras have it</source>
        <translation>与相机相同</translation>
    </message>
    <message>
        <source>{width} pixels</source>
        <translation>{width} 像素</translation>
    </message>
    <message>
        <source>Views in the report</source>
        <translation>报告中的视角</translation>
    </message>
    <message>
        <source>Numbers are measured in all views, or in this one only.</source>
        <translation>在所有视角中测量数字，或只在此视角中测量。</translation>
    </message>
    <message>
        <source>Number of views to picture</source>
        <translation>配图的视角数</translation>
    </message>
    <message>
        <source>How many of the worst views to picture; each adds up to a megabyte.</source>
        <translation>为多少个最差的视角配图；每个最多占一兆字节。</translation>
    </message>
    <message>
        <source>Views around the scene</source>
        <translation>环绕场景的视角</translation>
    </message>
    <message>
        <source>From how many sides to measure; the scene has no cameras of its own.</source>
        <translation>从多少个方向测量；场景没有自己的相机。</translation>
    </message>
    <message>
        <source>Width of the pictures in pixels</source>
        <translation>画面宽度（像素）</translation>
    </message>
    <message>
        <source>The height follows. Photographs are compared at their own size only.</source>
        <translation>高度随之确定。照片只按其自身大小比较。</translation>
    </message>
    <message>
        <source>Saves them in a folder beside the page.</source>
        <translation>保存到页面旁边的文件夹中。</translation>
    </message>
    <message>
        <source>Write pictures and numbers of the present plan as one HTML page</source>
        <translation>将当前方案的画面和数字写成一个 HTML 页面</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>保存报告(&amp;V)…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Finding out what pictures show comes first.</source>
        <translation>先查明画面显示哪些内容。</translation>
    </message>
    <message>
        <source>The prediction is still being checked.</source>
        <translation>预测仍在检验中。</translation>
    </message>
    <message>
        <source>Measures and pictures this view.</source>
        <translation>测量此视角并配图。</translation>
    </message>
    <message>
        <source>All views are measured already.</source>
        <translation>所有视角均已测量。</translation>
    </message>
    <message>
        <source>Measures {views} first.</source>
        <translation>先测量 {views}。</translation>
    </message>
    <message>
        <source>One page that needs nothing else, to send or to print.</source>
        <translation>单独一个页面，无需其他文件，便于发送或打印。</translation>
    </message>
    <message>
        <source>Without what theory says: {why}</source>
        <translation>不含理论结果：{why}</translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {views} pictured.</source>
        <translation>已保存 {name}：{size}，含 {views}的画面。</translation>
    </message>
    <message>
        <source>&amp;Predict PSNR</source>
        <translation>预测 PSNR(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Do fi&amp;nished scenes again</source>
        <translation>重做已完成的场景(&amp;N)</translation>
    </message>
    <message>
        <source>Drop in&amp;valid Gaussians</source>
        <translation>丢弃无效高斯(&amp;V)</translation>
    </message>
    <message>
        <source>Folder for the .tdtq files</source>
        <translation>存放 .tdtq 文件的文件夹</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>高级(&amp;A)</translation>
    </message>
    <message>
        <source>as many as fit ({count})</source>
        <translation>尽可能多 ({count})</translation>
    </message>
    <message>
        <source>&amp;Compress to</source>
        <translation>压缩到(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>存入(&amp;I)</translation>
    </message>
    <message>
        <source>Scenes at &amp;once</source>
        <translation>同时处理的场景(&amp;O)</translation>
    </message>
    <message>
        <source>Das&amp;k scheduler</source>
        <translation>Dask 调度器(&amp;K)</translation>
    </message>
    <message>
        <source>Says what PSNR to expect of every scene; takes longer.</source>
        <translation>说明每个场景预期的 PSNR；用时更长。</translation>
    </message>
    <message>
        <source>Where the .tdtq files go. What is finished is recorded there too, so that a batch that was stopped goes on where it was.</source>
        <translation>.tdtq 文件的存放处。完成情况也记录在那里，因此停止的批处理可从中断处继续。</translation>
    </message>
    <message>
        <source>Choose the folder for the files.</source>
        <translation>选择存放文件的文件夹。</translation>
    </message>
    <message>
        <source>Workers, a cluster, and what to do with damaged scenes.</source>
        <translation>工作进程、集群，以及如何处理损坏的场景。</translation>
    </message>
    <message>
        <source>Scenes at once on this machine. A scene takes up to 785 MB for a million Gaussians.</source>
        <translation>在此计算机上同时处理的场景数。每一百万个高斯，一个场景最多占用 785 MB。</translation>
    </message>
    <message>
        <source>Address of a Dask cluster that does the work instead. Its workers must see scenes and folder by the same paths.</source>
        <translation>代为处理的 Dask 集群的地址。其工作进程须能以相同路径访问场景和文件夹。</translation>
    </message>
    <message>
        <source>Otherwise scenes that were finished with the same choices stay.</source>
        <translation>否则，以相同选项完成的场景保持不变。</translation>
    </message>
    <message>
        <source>Leaves out Gaussians that hold no numbers or no rotation (their scene fails otherwise), and those larger than the whole scene.</source>
        <translation>省略不含数值或没有旋转的高斯（否则其场景会失败），以及比整个场景还大的高斯。</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>存放文件的文件夹</translation>
    </message>
    <message>
        <source>Scenes at once</source>
        <translation>同时处理的场景</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Dask 调度器的地址</translation>
    </message>
    <message>
        <source>Aim for {goal}</source>
        <translation>目标：{goal}</translation>
    </message>
    <message>
        <source>What is done with every scene</source>
        <translation>如何处理每个场景</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The plan in the window: {name}</source>
        <translation>窗口中的方案：{name}</translation>
    </message>
    <message>
        <source>Compresses every scene with the plan that the window has now.</source>
        <translation>用窗口当前的方案压缩每个场景。</translation>
    </message>
    <message>
        <source>Compressing scenes: {over} of {count} done</source>
        <translation>正在压缩场景：{count} 个中已完成 {over} 个</translation>
    </message>
    <message>
        <source>Compressing scenes</source>
        <translation>正在压缩场景</translation>
    </message>
    <message>
        <source>compressing scenes</source>
        <translation>压缩场景</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Enter opens the compressed file of a finished scene.</source>
        <translation>按回车键打开已完成场景的压缩文件。</translation>
    </message>
    <message>
        <source>&amp;Open compressed scene</source>
        <translation>打开压缩后的场景(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>Drop scenes or folders of scenes here</source>
        <translation>将场景或场景文件夹拖放到这里</translation>
    </message>
    <message>
        <source>Compress &amp;many scenes…</source>
        <translation>压缩多个场景(&amp;M)…</translation>
    </message>
    <message>
        <source>Compress many scenes with one plan or target</source>
        <translation>用一个方案或目标压缩多个场景</translation>
    </message>
    <message>
        <source>A batch is running: {summary}.</source>
        <translation>批处理正在运行：{summary}。</translation>
    </message>
    <message>
        <source>Closing stops it. What is finished is kept: the same scenes, choices and folder go on from there.</source>
        <translation>关闭会使其停止。已完成的会保留：同样的场景、选项和文件夹可从那里继续。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>{name} was made by the batch.</source>
        <translation>{name} 由批处理生成。</translation>
    </message>
    <message>
        <source>Back to the batch</source>
        <translation>返回批处理</translation>
    </message>
    <message>
        <source>The batch was stopped: {summary}.</source>
        <translation>批处理已停止：{summary}。</translation>
    </message>
    <message>
        <source>What is finished is kept.</source>
        <translation>已完成的会保留。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Tells which attribute and which Gaussians make the error: at the magnifier, or without it at the worst spot of the picture. A click on the error map asks about that spot.</source>
        <translation>说明误差来自哪个属性、哪些高斯：有放大镜时在放大镜处，否则在画面最差处。在误差图上单击可询问该处。</translation>
    </message>
    <message>
        <source>What makes this &amp;error</source>
        <translation>误差从何而来(&amp;E)</translation>
    </message>
    <message>
        <source>Looking for what makes this error</source>
        <translation>正在查找误差的来源</translation>
    </message>
    <message>
        <source>Film a turn around the scene, original against compressed</source>
        <translation>拍摄环绕场景一周的影片，原始与压缩后对比</translation>
    </message>
    <message>
        <source>Save &amp;turntable…</source>
        <translation>保存环绕影片(&amp;T)…</translation>
    </message>
    <message>
        <source>Filming {name}</source>
        <translation>正在拍摄 {name}</translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {frames} frames.</source>
        <translation>已保存 {name}：{size}，{frames} 帧。</translation>
    </message>
    <message>
        <source>Save turntable</source>
        <translation>保存环绕影片</translation>
    </message>
    <message>
        <source>The compressed scene is not ready yet.</source>
        <translation>压缩后的场景尚未就绪。</translation>
    </message>
    <message>
        <source>Finding out what the film will take</source>
        <translation>正在估计影片的大小与用时</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} 帧</translation>
    </message>
    <message>
        <source>{frames}. Finding out what they will take…</source>
        <translation>{frames}。正在估计所需的大小与用时…</translation>
    </message>
    <message>
        <source>{frames}, about {size}, done in about {time}.</source>
        <translation>{frames}，约 {size}，约 {time}完成。</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>Original {size}</source>
        <translation>Original {size}</translation>
    </message>
    <message>
        <source>Compressed {size}</source>
        <translation>Compressed {size}</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of memory, and {free} are free.</source>
        <translation>{name} 约需 {needed} 内存，可用 {free}。</translation>
    </message>
    <message>
        <source>Close other programs first, or open a smaller scene.</source>
        <translation>请先关闭其他程序，或打开较小的场景。</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of memory; this machine has {most}, swap included.</source>
        <translation>{name} 约需 {needed} 内存；本机连同交换空间共有 {most}。</translation>
    </message>
    <message>
        <source>Use another machine, or fewer Gaussians: about {count} fit here.</source>
        <translation>请换一台机器，或减少高斯数量：本机约可容纳 {count} 个。</translation>
    </message>
    <message>
        <source>doing what was asked for</source>
        <translation>执行所要求的操作</translation>
    </message>
    <message>
        <source>Open again to go without saving.</source>
        <translation>再次打开即不保存而离开。</translation>
    </message>
    <message>
        <source>Close again to go without saving.</source>
        <translation>再次关闭即不保存而离开。</translation>
    </message>
    <message>
        <source>These settings are your own and not saved yet.</source>
        <translation>这些设置是您自己的，尚未保存。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Gaussians left out</source>
        <translation>丢弃的高斯</translation>
    </message>
    <message>
        <source>Shares of the error by attribute</source>
        <translation>各属性的误差占比</translation>
    </message>
    <message>
        <source>Each attribute is restored alone while all others stay compressed; its share is what the error of the spot then falls by.

Errors of attributes can cancel each other, so that a share says where bits help most, not what would be left.</source>
        <translation>在其他属性保持压缩的情况下逐个恢复每个属性；其占比就是该处误差因此下降的比例。

各属性的误差可能相互抵消，因此占比说明比特在哪里最有用，而不是还会剩下多少。</translation>
    </message>
    <message>
        <source>plays everywhere, with 256 colours</source>
        <translation>处处可播放，256 种颜色</translation>
    </message>
    <message>
        <source>Animated PNG</source>
        <translation>动画 PNG</translation>
    </message>
    <message>
        <source>keeps all colours, the largest file</source>
        <translation>保留所有颜色，文件最大</translation>
    </message>
    <message>
        <source>the smallest file</source>
        <translation>文件最小</translation>
    </message>
    <message>
        <source>Turn around the scene</source>
        <translation>环绕场景</translation>
    </message>
    <message>
        <source>&amp;Save turntable…</source>
        <translation>保存环绕影片(&amp;S)…</translation>
    </message>
    <message>
        <source>Dividing line s&amp;weeps</source>
        <translation>分割线扫动(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>One &amp;turn</source>
        <translation>一周(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source> frames a second</source>
        <translation> 帧/秒</translation>
    </message>
    <message>
        <source>{side} × {side} pixels</source>
        <translation>{side} × {side} 像素</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Seconds a turn takes</source>
        <translation>一周所用秒数</translation>
    </message>
    <message>
        <source>How long one turn takes.</source>
        <translation>转一周用多长时间。</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>More are smoother, and make file and work larger.</source>
        <translation>越多越流畅，文件和工作量也越大。</translation>
    </message>
    <message>
        <source>Size in pixels</source>
        <translation>大小（像素）</translation>
    </message>
    <message>
        <source>Width and height of the film in pixels.</source>
        <translation>影片的宽度和高度（像素）。</translation>
    </message>
    <message>
        <source>Dividing line sweeps</source>
        <translation>分割线扫动</translation>
    </message>
    <message>
        <source>The line between original and compressed goes to and fro once a turn.</source>
        <translation>原始与压缩后之间的分割线每周往返一次。</translation>
    </message>
    <message>
        <source>First frame of the film</source>
        <translation>影片的第一帧</translation>
    </message>
    <message>
        <source>MP4 (needs ffmpeg)</source>
        <translation>MP4（需要 ffmpeg）</translation>
    </message>
    <message>
        <source>MP4 needs ffmpeg, which is not installed.</source>
        <translation>MP4 需要 ffmpeg，但尚未安装。</translation>
    </message>
    <message>
        <source>x y z in the scene&apos;s units</source>
        <translation>x y z，场景单位</translation>
    </message>
    <message>
        <source>quaternion w x y z</source>
        <translation>四元数 w x y z</translation>
    </message>
    <message>
        <source>three radii in the scene&apos;s units</source>
        <translation>三个半径，场景单位</translation>
    </message>
    <message>
        <source>0 to 100%</source>
        <translation>0 到 100%</translation>
    </message>
    <message>
        <source>R G B, 0 to 255</source>
        <translation>R G B，0 到 255</translation>
    </message>
    <message>
        <source>length of the vector of coefficients</source>
        <translation>系数向量的长度</translation>
    </message>
    <message>
        <source>How close the pictures stay to the original: predicted PSNR over several views, in decibels (dB); 6 dB more halves the error.

Arrow keys: 0.1 dB, Page Up and Page Down: 1 dB.</source>
        <translation>画面与原始的接近程度：多个视角上预测的 PSNR，以分贝 (dB) 计；每高 6 dB 误差减半。

方向键：0.1 dB；Page Up 和 Page Down：1 dB。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Recent scenes</source>
        <translation>最近的场景</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>再次打开 {name}</translation>
    </message>
    <message>
        <source>Choose one of three for now; every quality in between follows in some seconds.</source>
        <translation>先从三者中选一个；几秒后即可选择其间的任意质量。</translation>
    </message>
    <message>
        <source>{psnr} at this view</source>
        <translation>此视角 {psnr}</translation>
    </message>
    <message>
        <source>{psnr} predicted</source>
        <translation>预测 {psnr}</translation>
    </message>
    <message>
        <source>, {psnr} measured</source>
        <translation>，实测 {psnr}</translation>
    </message>
    <message>
        <source>This is the preset “{name}”.</source>
        <translation>这是预设“{name}”。</translation>
    </message>
    <message>
        <source>These are your own settings from Advanced; they stay until you move the slider.</source>
        <translation>这些是您在“高级”中的设置；移动滑块之前保持不变。</translation>
    </message>
    <message>
        <source>There this quality takes about {size}.</source>
        <translation>那样，此质量约需 {size}。</translation>
    </message>
    <message>
        <source>Finds out what each bit buys in this scene, so that every quality can be chosen</source>
        <translation>查明每个比特在此场景中的收益，以便选择任意质量</translation>
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
        <translation>画质要多好？</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>仔细查看</translation>
    </message>
    <message>
        <source>About this size, as learned from the scene; the exact one follows at once.</source>
        <translation>约为此大小，由场景学得；精确值随即给出。</translation>
    </message>
    <message>
        <source>The size of the .tdtq file that saving writes, to the byte: {count} bytes.</source>
        <translation>保存所写 .tdtq 文件的大小，精确到字节：{count} 字节。</translation>
    </message>
    <message>
        <source>about </source>
        <translation>约 </translation>
    </message>
    <message>
        <source>{ratio} than {before}</source>
        <translation>与 {before} 相比{ratio}</translation>
    </message>
    <message>
        <source>&amp;Advanced side panel</source>
        <translation>高级侧栏(&amp;A)</translation>
    </message>
    <message>
        <source>All settings in place of one slider</source>
        <translation>以全部设置代替一个滑块</translation>
    </message>
    <message>
        <source>Save p&amp;lan…</source>
        <translation>保存方案(&amp;L)…</translation>
    </message>
    <message>
        <source>Loa&amp;d plan…</source>
        <translation>加载方案(&amp;D)…</translation>
    </message>
    <message>
        <source>Cop&amp;y plan</source>
        <translation>复制方案(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Paste plan</source>
        <translation>粘贴方案(&amp;P)</translation>
    </message>
    <message>
        <source>saving the plan</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>tdtq compress --plan takes it too. Folder: {folder}</source>
        <translation>tdtq compress --plan 也可使用它。文件夹：{folder}</translation>
    </message>
    <message>
        <source>Saved the plan as {name}.</source>
        <translation>方案已保存为 {name}。</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>Copied the plan as JSON.</source>
        <translation>方案已复制为 JSON。</translation>
    </message>
    <message>
        <source>Paste it into another window, or into a file for tdtq compress --plan.</source>
        <translation>可粘贴到另一个窗口，或粘贴到文件中供 tdtq compress --plan 使用。</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>reading the plan</source>
        <translation>读取方案</translation>
    </message>
    <message>
        <source>The plan is that of {source} now.</source>
        <translation>方案现在取自 {source}。</translation>
    </message>
    <message>
        <source>Undo goes back.</source>
        <translation>“撤销”可恢复。</translation>
    </message>
    <message>
        <source>Writes the bits of all attributes as JSON, for other scenes and the command line.</source>
        <translation>将所有属性的比特写成 JSON，供其他场景和命令行使用。</translation>
    </message>
    <message>
        <source>Takes the bits from a JSON file of a plan, or of tdtq compress --json.</source>
        <translation>从方案的 JSON 文件或 tdtq compress --json 的输出中取得比特。</translation>
    </message>
    <message>
        <source>Copies the bits of all attributes as JSON.</source>
        <translation>将所有属性的比特复制为 JSON。</translation>
    </message>
    <message>
        <source>Takes the bits from JSON that was copied, here or anywhere else.</source>
        <translation>从在此处或别处复制的 JSON 中取得比特。</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的场景(&amp;R)</translation>
    </message>
    <message>
        <source>No scenes yet</source>
        <translation>还没有场景</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source> – gone</source>
        <translation> – 已不存在</translation>
    </message>
    <message>
        <source>Restore t&amp;he last session at start</source>
        <translation>启动时恢复上次会话(&amp;H)</translation>
    </message>
    <message>
        <source>Scene, camera, bits and layout come back when the window does</source>
        <translation>场景、相机、比特和布局随窗口一同恢复</translation>
    </message>
    <message>
        <source>{path}, open last time, is gone.</source>
        <translation>上次打开的 {path} 已不存在。</translation>
    </message>
    <message>
        <source>Open another scene.</source>
        <translation>请打开其他场景。</translation>
    </message>
    <message>
        <source>The command line can: tdtq compress SCENE OUT.tdtq --plan FILE.json.</source>
        <translation>命令行可以：tdtq compress SCENE OUT.tdtq --plan FILE.json。</translation>
    </message>
    <message>
        <source>{label}: this window cannot set the quantizer {kind}.</source>
        <translation>{label}：此窗口不能设置量化器 {kind}。</translation>
    </message>
    <message>
        <source>This window cannot drop Gaussians by {kind}.</source>
        <translation>此窗口不能按 {kind} 丢弃高斯。</translation>
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
        <translation>PSNR {psnr}</translation>
    </message>
    <message>
        <source>Shows the pixels under the pointer large, with the values of both pictures and their difference; the arrow keys move it too, by 10 pixels with Shift.</source>
        <translation>放大显示指针下的像素，附两幅画面的数值及其差值；也可用方向键移动，按住 Shift 每次 10 像素。</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier</source>
        <translation>放大镜(&amp;G)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>End the tour; Help starts it again
Esc</source>
        <translation>结束导览；可从“帮助”重新开始
Esc</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} / {steps}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Go on with the tour</source>
        <translation>继续导览</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>窗口导览(&amp;T)</translation>
    </message>
    <message>
        <source>Three hints: the pictures, the slider, and saving</source>
        <translation>三个提示：画面、滑块和保存</translation>
    </message>
    <message>
        <source>Left the original, right the small one</source>
        <translation>左边是原始，右边是小的</translation>
    </message>
    <message>
        <source>Drag to turn both, and use the wheel to come nearer. The compressed picture is made anew from what the file will hold.</source>
        <translation>拖动可同时旋转两者，滚轮可拉近。压缩后的画面按文件将包含的内容重新生成。</translation>
    </message>
    <message>
        <source>Choose how good it looks</source>
        <translation>选择画质</translation>
    </message>
    <message>
        <source>To the left the file gets smaller, to the right the picture gets better. Pictures and size follow while you move. Advanced has every setting.</source>
        <translation>向左文件更小，向右画面更好。移动时画面和大小随之变化。“高级”中有全部设置。</translation>
    </message>
    <message>
        <source>Save the small file</source>
        <translation>保存小文件</translation>
    </message>
    <message>
        <source>The .tdtq file is written, read back and checked. The File menu exports formats that other programs open.</source>
        <translation>写入 .tdtq 文件后会读回并校验。“文件”菜单可导出其他程序能打开的格式。</translation>
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
        <translation>每个高斯的中心位置。</translation>
    </message>
    <message>
        <source>How each Gaussian is turned, a quaternion.</source>
        <translation>每个高斯的旋转，一个四元数。</translation>
    </message>
    <message>
        <source>The three radii of each Gaussian, as logarithms.</source>
        <translation>每个高斯的三个半径，取对数。</translation>
    </message>
    <message>
        <source>How solid each Gaussian is, as a logit.</source>
        <translation>每个高斯的不透明程度，取 logit。</translation>
    </message>
    <message>
        <source>The colour that every view shares.</source>
        <translation>所有视角共有的颜色。</translation>
    </message>
    <message>
        <source>How the colour changes with the view: spherical harmonics of degree 1 to 3.</source>
        <translation>颜色如何随视角变化：1 到 3 阶球谐函数。</translation>
    </message>
    <message>
        <source>Picture on show</source>
        <translation>所示画面</translation>
    </message>
    <message>
        <source>coordinates in the scene&apos;s units</source>
        <translation>坐标，场景单位</translation>
    </message>
    <message>
        <source>parts of the unit quaternion</source>
        <translation>单位四元数的分量</translation>
    </message>
    <message>
        <source>natural logarithm of the radii</source>
        <translation>半径的自然对数</translation>
    </message>
    <message>
        <source>opacity, 0 to 1</source>
        <translation>不透明度，0 到 1</translation>
    </message>
    <message>
        <source>spherical harmonics of degree 0</source>
        <translation>0 阶球谐函数</translation>
    </message>
    <message>
        <source>spherical harmonics of degree 1 and up</source>
        <translation>1 阶及以上的球谐函数</translation>
    </message>
    <message>
        <source>red, green and blue, 0 to 1</source>
        <translation>红、绿、蓝，0 到 1</translation>
    </message>
    <message>
        <source>Whose values to show</source>
        <translation>显示哪个属性的数值</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>对数计数</translation>
    </message>
    <message>
        <source>Histogram of the values</source>
        <translation>数值直方图</translation>
    </message>
    <message>
        <source>Histogram of the errors</source>
        <translation>误差直方图</translation>
    </message>
    <message>
        <source>&lt;b&gt;Values:&lt;/b&gt; {unit}</source>
        <translation>&lt;b&gt;数值：&lt;/b&gt;{unit}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Errors:&lt;/b&gt; compressed − original, the same unit</source>
        <translation>&lt;b&gt;误差：&lt;/b&gt;压缩后 − 原始，单位相同</translation>
    </message>
    <message>
        <source>This scene has no such values.</source>
        <translation>此场景没有这类数值。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Filled: original; line: compressed. Height: how many values, the most frequent filling the plot. Error: {rms:.3g} root mean square, {largest:.3g} at most; the outermost 0.2% of the values lie beyond the ends.</source>
        <translation>填充：原始；线：压缩后。高度：数值的个数，最多者占满图高。误差：均方根 {rms:.3g}，最大 {largest:.3g}；最外侧 0.2% 的数值在两端之外。</translation>
    </message>
    <message>
        <source>Heights as logarithms over four powers of ten, so that rare values are seen too.</source>
        <translation>高度按对数显示，跨四个数量级，使罕见的数值也可见。</translation>
    </message>
    <message>
        <source>PSNR of each view</source>
        <translation>每个视角的 PSNR</translation>
    </message>
    <message>
        <source>Lowest: {name}, {psnr}</source>
        <translation>最低：{name}，{psnr}</translation>
    </message>
    <message>
        <source>PSNR of each view in dB, in the order of the cameras; click, or use Left and Right.</source>
        <translation>每个视角的 PSNR（dB），按相机顺序；单击，或用左右方向键。</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>正在统计数值</translation>
    </message>
    <message>
        <source>Drawing without OpenGL: Qt&apos;s platform “{platform}” offers none.</source>
        <translation>不用 OpenGL 绘制：Qt 的平台“{platform}”不提供。</translation>
    </message>
    <message>
        <source>Drawing without OpenGL: no context can be had on this display.</source>
        <translation>不用 OpenGL 绘制：此显示器无法创建上下文。</translation>
    </message>
    <message>
        <source>Drawing without OpenGL: the graphics driver offers no desktop OpenGL 2.1 or later.</source>
        <translation>不用 OpenGL 绘制：显卡驱动不提供桌面 OpenGL 2.1 或更高版本。</translation>
    </message>
    <message>
        <source>Every vector has length zero: there is nothing to turn.</source>
        <translation>每个向量的长度都为零：没有可旋转的内容。</translation>
    </message>
    <message>
        <source>Histogram of the lengths</source>
        <translation>长度直方图</translation>
    </message>
    <message>
        <source>Histogram of the turned values, over the law</source>
        <translation>旋转后数值的直方图，叠加分布</translation>
    </message>
    <message>
        <source> {count} have length zero and cost no precision.</source>
        <translation> {count} 个长度为零，不损失精度。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{verdict}&lt;/b&gt; Gap {distance:.2%}, by chance alone {expected:.2%}.</source>
        <translation>&lt;b&gt;{verdict}&lt;/b&gt;差距 {distance:.2%}，仅由偶然造成的为 {expected:.2%}。</translation>
    </message>
    <message>
        <source> Noise of {levels} levels: {ratio:.3f} of what theory says.</source>
        <translation> {levels} 个量化级的噪声：理论值的 {ratio:.3f} 倍。</translation>
    </message>
    <message>
        <source>Across: value, the vector&apos;s length being 1; up: how often. &lt;span style=&quot;color: {shade};&quot;&gt;■&lt;/span&gt; all values; &lt;span style=&quot;color: {text};&quot;&gt;▬ the Beta law of {dimension} dimensions, for which the levels are made&lt;/span&gt;</source>
        <translation>横轴：数值（向量长度为 1）；纵轴：频度。&lt;span style=&quot;color: {shade};&quot;&gt;■&lt;/span&gt; 所有数值；&lt;span style=&quot;color: {text};&quot;&gt;▬ {dimension} 维的 Beta 分布，量化级据此制作&lt;/span&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Their values, turned at random&lt;/b&gt;, over the Beta law</source>
        <translation>&lt;b&gt;其数值，随机旋转后&lt;/b&gt;，叠加 Beta 分布</translation>
    </message>
    <message>
        <source>; dotted: borders between the {levels} levels.</source>
        <translation>；点线：{levels} 个量化级之间的分界。</translation>
    </message>
    <message>
        <source>Half of the vectors are longer than {median:.3g}; 98% lie from {low:.3g} to {high:.3g}.</source>
        <translation>一半的向量长于 {median:.3g}；98% 在 {low:.3g} 到 {high:.3g} 之间。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lengths of the vectors&lt;/b&gt;, stored apart</source>
        <translation>&lt;b&gt;向量的长度&lt;/b&gt;，单独存储</translation>
    </message>
    <message>
        <source>Euclidean length, in the unit of the values. Each vector&apos;s length is stored in 16 bits, and only its direction is rounded: so long vectors and short ones keep the same relative precision.</source>
        <translation>欧几里得长度，单位与数值相同。每个向量的长度以 16 比特存储，只对其方向舍入：因此长短向量保持相同的相对精度。</translation>
    </message>
    <message>
        <source>Least error</source>
        <translation>误差最小</translation>
    </message>
    <message>
        <source>All bits for the values: the smallest squared error (the paper&apos;s mse variant)</source>
        <translation>全部比特用于数值：平方误差最小（论文的 mse 变体）</translation>
    </message>
    <message>
        <source>Inner products</source>
        <translation>内积</translation>
    </message>
    <message>
        <source>One bit of each value for the signs of a projection: inner products are right on average, with more noise (the paper&apos;s prod variant)</source>
        <translation>每个数值用一个比特表示投影的符号：内积平均无偏，但噪声更大（论文的 prod 变体）</translation>
    </message>
    <message>
        <source>What the bits are for</source>
        <translation>比特的用途</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>沿轴</translation>
    </message>
    <message>
        <source>Bits a value</source>
        <translation>每值比特</translation>
    </message>
    <message>
        <source>Group size, values in a vector</source>
        <translation>分组大小，一个向量中的数值个数</translation>
    </message>
    <message>
        <source>Axis along which the vectors lie</source>
        <translation>向量所沿的轴</translation>
    </message>
    <message>
        <source>all {width}</source>
        <translation>全部 {width}</translation>
    </message>
    <message>
        <source>{group} values</source>
        <translation>{group} 个数值</translation>
    </message>
    <message>
        <source> (the last)</source>
        <translation> （最后）</translation>
    </message>
    <message>
        <source>axis {axis}{last}: {width} values</source>
        <translation>轴 {axis}{last}：{width} 个数值</translation>
    </message>
    <message>
        <source>Bits for each value of a vector, 1 to 8; its length takes 16 more. One bit more quarters the squared error.

Arrow keys: one bit.</source>
        <translation>向量中每个数值的比特数，1 到 8；其长度另需 16 比特。每多一个比特，平方误差减为四分之一。

方向键：1 比特。</translation>
    </message>
    <message>
        <source>How many values share one length. Small groups follow the data more closely and cost more: 16 bits for every group. Below 16 values turning does not pay.

Arrow keys: half or twice as many.</source>
        <translation>多少个数值共用一个长度。分组小则更贴近数据，但代价更高：每组 16 比特。少于 16 个数值时旋转不划算。

方向键：减半或加倍。</translation>
    </message>
    <message>
        <source>Which axis of the array holds the values of one vector, such as the features of a token. It counts only where inner products or whole rows matter.</source>
        <translation>数组的哪个轴包含一个向量的数值，例如一个 token 的特征。只在看重内积或整行时才有影响。</translation>
    </message>
    <message>
        <source>Open tensors…</source>
        <translation>打开张量…</translation>
    </message>
    <message>
        <source>Drop a file of arrays here</source>
        <translation>将数组文件拖放到这里</translation>
    </message>
    <message>
        <source>Choose a file of arrays
Ctrl+Shift+T</source>
        <translation>选择数组文件
Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>Stop this work; nothing is changed</source>
        <translation>停止此工作；不作任何更改</translation>
    </message>
    <message>
        <source>{formats}: weights, keys and values of attention, embeddings, the hash grid of a NeRF. Choose an array, move the bits, and see what rounding costs and saves.</source>
        <translation>{formats}：权重、注意力的键和值、嵌入、NeRF 的哈希网格。选择一个数组，移动比特，看舍入的代价与节省。</translation>
    </message>
    <message>
        <source>{most} or {last}</source>
        <translation>{most} 或 {last}</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>一个数值</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Whole picture, 100%</source>
        <translation>整幅画面，100%(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>colour (clipped to 0 to 1), opacity and rotation are rounded to 8 bits</source>
        <translation>颜色（截取到 0 到 1）、不透明度和旋转舍入到 8 比特</translation>
    </message>
    <message>
        <source>; without the harmonics of degree 1 to {degree}</source>
        <translation>；不含 1 到 {degree} 阶球谐函数</translation>
    </message>
    <message>
        <source>; without the antialiased mode</source>
        <translation>；不含抗锯齿模式</translation>
    </message>
    <message>
        <source>positions are rounded to 1/{parts}, log-scales to 1/16, rotations to 10 bits a component, colour and opacity to 8 bits</source>
        <translation>位置舍入到 1/{parts}，对数尺度舍入到 1/16，旋转每个分量 10 比特，颜色和不透明度 8 比特</translation>
    </message>
    <message>
        <source>, harmonics to 5 bits at degree 1 and 4 beyond</source>
        <translation>，球谐函数 1 阶 5 比特、更高阶 4 比特</translation>
    </message>
    <message>
        <source>Does not follow the law: {distance:.1%} of the values lie elsewhere.</source>
        <translation>不符合该分布：{distance:.1%} 的数值偏离。</translation>
    </message>
    <message>
        <source>Follows the law as closely as {values:,} random draws of it would.</source>
        <translation>与该分布的吻合程度和 {values:,} 次随机抽样相当。</translation>
    </message>
    <message>
        <source>Close to the law: {distance:.2%} of the values lie elsewhere.</source>
        <translation>接近该分布：{distance:.2%} 的数值偏离。</translation>
    </message>
    <message>
        <source>Not worth it: a single value has no direction that could be rotated.</source>
        <translation>不值得：单个数值没有可旋转的方向。</translation>
    </message>
    <message>
        <source>Not needed: above {most} bits equal steps are fine enough.</source>
        <translation>不需要：超过 {most} 比特时，等步长已足够精细。</translation>
    </message>
    <message>
        <source>Not worth it: storing a length for every {dimension} values costs {norm_share:.1f} extra bits a value.</source>
        <translation>不值得：每 {dimension} 个数值存储一个长度，每值要多花 {norm_share:.1f} 比特。</translation>
    </message>
    <message>
        <source>Good for small files, but coarse: {error:.0%} of the signal&apos;s energy becomes noise.</source>
        <translation>适合小文件，但较粗：信号能量的 {error:.0%} 变为噪声。</translation>
    </message>
    <message>
        <source>Good fit: {dimension} values share one length, and only {error:.1%} becomes noise.</source>
        <translation>很合适：{dimension} 个数值共用一个长度，只有 {error:.1%} 变为噪声。</translation>
    </message>
    <message>
        <source>A rotation needs at least two values.</source>
        <translation>旋转至少需要两个数值。</translation>
    </message>
    <message>
        <source>The stored length adds {norm_share:.2f} bits to each value&apos;s {bits}.</source>
        <translation>除每个数值的 {bits} 比特外，存储长度另加 {norm_share:.2f} 比特。</translation>
    </message>
    <message>
        <source>At that size the expected error is {error:.2g} of the energy with rotation and {reference:.2g} with equal steps over 12 standard deviations.</source>
        <translation>在该大小下，旋转的预期误差为能量的 {error:.2g}，跨 12 个标准差的等步长为 {reference:.2g}。</translation>
    </message>
    <message>
        <source>The rotating quantizer goes up to {most} bits.</source>
        <translation>旋转量化器最多到 {most} 比特。</translation>
    </message>
    <message>
        <source>The paper&apos;s rule asks for 16 values or more and d/4^b below 1: here d = {dimension} and d/4^b = {rule_value:.2g}, so it says {answer}.</source>
        <translation>论文的规则要求数值不少于 16 个且 d/4^b 小于 1：这里 d = {dimension}，d/4^b = {rule_value:.2g}，所以结论为{answer}。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Arrays of the file</source>
        <translation>文件中的数组</translation>
    </message>
    <message>
        <source>Arrow keys choose an array, Space ticks it for saving</source>
        <translation>方向键选择数组，空格勾选以供保存</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <source>opening the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Measuring {name}</source>
        <translation>正在测量 {name}</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>These are whole numbers.</source>
        <translation>这些是整数。</translation>
    </message>
    <message>
        <source>Only floating-point numbers are quantized. Saving keeps this array as it is.</source>
        <translation>只量化浮点数。保存时此数组保持原样。</translation>
    </message>
    <message>
        <source>Measured on {count} vectors of {width} values</source>
        <translation>在 {count} 个各含 {width} 个数值的向量上测得</translation>
    </message>
    <message>
        <source>, from a sample of {share} of the array</source>
        <translation>，取自数组的 {share} 样本</translation>
    </message>
    <message>
        <source> {count} rows are zero or were never trained: they take one bit each.</source>
        <translation> {count} 行为零或从未训练：每行占 1 比特。</translation>
    </message>
    <message>
        <source>{ratio:.2f}× &lt;span style=&quot;{small}&quot;&gt;smaller than float32&lt;/span&gt;</source>
        <translation>&lt;span style=&quot;{small}&quot;&gt;与 float32 相比小到&lt;/span&gt; 1/{ratio:.2f}</translation>
    </message>
    <message>
        <source>{ratio:.2f}× larger than float16</source>
        <translation>大到 float16 的 {ratio:.2f} 倍</translation>
    </message>
    <message>
        <source>{ratio:.2f}× smaller than float16</source>
        <translation>小到 float16 的 1/{ratio:.2f}</translation>
    </message>
    <message>
        <source>{bits:.2f} bits a value, {norm_bits:.2f} of them for lengths</source>
        <translation>每值 {bits:.2f} 比特，其中长度占 {norm_bits:.2f}</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>On the vectors of this array.</source>
        <translation>在此数组的向量上。</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>理论</translation>
    </message>
    <message>
        <source>The exact mean over all rotations, whatever the vectors are.</source>
        <translation>对所有旋转的精确平均，无论向量如何。</translation>
    </message>
    <message>
        <source>The bound of the TurboQuant paper, which holds in every dimension.</source>
        <translation>TurboQuant 论文的上界，在任何维数下都成立。</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>上界</translation>
    </message>
    <message>
        <source>Distortion</source>
        <translation>失真</translation>
    </message>
    <message>
        <source>Inner product error</source>
        <translation>内积误差</translation>
    </message>
    <message>
        <source>Inner product bias</source>
        <translation>内积偏差</translation>
    </message>
    <message>
        <source>Root mean square of what inner products are off by, of vectors divided by their lengths with 64 random unit vectors; no unit.</source>
        <translation>除以长度后的向量与 64 个随机单位向量的内积误差的均方根；无单位。</translation>
    </message>
    <message>
        <source>Measured on 1 vector of {width} values</source>
        <translation>在 1 个含 {width} 个数值的向量上测得</translation>
    </message>
    <message>
        <source>Squared error over squared length, no unit: 0.01 means that 1% of the energy is wrong. Theory for the least error: D(d, b); for inner products: D(d, b − 1) times (π/2 − 1/d).</source>
        <translation>平方误差除以长度的平方，无单位：0.01 表示 1% 的能量有误。误差最小时的理论值：D(d, b)；内积：D(d, b − 1) 乘以 (π/2 − 1/d)。</translation>
    </message>
    <message>
        <source>By what share inner products are too large (+) or too small (−) on average. The least error shrinks them by D; the other kind is right on average.</source>
        <translation>内积平均偏大 (+) 或偏小 (−) 的比例。误差最小的方式使其缩小 D；另一种平均无偏。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Mean cosine of the angle between a vector and what comes back; 1 is the same way.</source>
        <translation>向量与还原结果夹角余弦的平均值；1 表示方向相同。</translation>
    </message>
    <message>
        <source>Bits for the values and 16 for the length of each vector, counted before entropy coding, which takes a little less again. Against float32 (32 bits a value) and against float16 (16), in which such models are mostly stored.</source>
        <translation>数值的比特加上每个向量长度的 16 比特，按熵编码之前计；熵编码后还会再少一些。与 float32（每值 32 比特）以及这类模型常用的 float16（16 比特）相比。</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Histograms of the chosen array&apos;s vectors</source>
        <translation>所选数组向量的直方图</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>What the hash grid shows before and after, and the error</source>
        <translation>哈希网格之前和之后的画面，以及误差</translation>
    </message>
    <message>
        <source>Vectors or picture</source>
        <translation>向量或画面</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Move a slider, or choose an array, to go on.</source>
        <translation>移动滑块或选择数组即可继续。</translation>
    </message>
    <message>
        <source>All values are zero.</source>
        <translation>所有数值都为零。</translation>
    </message>
    <message>
        <source>There is nothing to round: it takes no room.</source>
        <translation>没有可舍入的内容：不占空间。</translation>
    </message>
    <message>
        <source>{name} holds no arrays.</source>
        <translation>{name} 中没有数组。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>{name}: {shape}, {dtype}</source>
        <translation>{name}：{shape}，{dtype}</translation>
    </message>
    <message>
        <source>
Quantized before: what is measured here comes on top.</source>
        <translation>
此前已量化：这里测得的误差会叠加其上。</translation>
    </message>
    <message>
        <source>
Whole numbers cannot be quantized; saving keeps them as they are.</source>
        <translation>
整数不能量化；保存时保持原样。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>‹  Back to the scene</source>
        <translation>‹  返回场景</translation>
    </message>
    <message>
        <source>‹  Start page</source>
        <translation>‹  起始页</translation>
    </message>
    <message>
        <source>Leave the tensors as they are, and go back
Esc</source>
        <translation>保持张量不变并返回
Esc</translation>
    </message>
    <message>
        <source>Choose another file of arrays
Ctrl+Shift+T</source>
        <translation>选择另一个数组文件
Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>O&amp;pen tensors…</source>
        <translation>打开张量(&amp;P)…</translation>
    </message>
    <message>
        <source>Quantize arrays: weights, keys and values, a hash grid</source>
        <translation>量化数组：权重、键和值、哈希网格</translation>
    </message>
    <message>
        <source>Ten&amp;sors</source>
        <translation>张量(&amp;S)</translation>
    </message>
    <message>
        <source>The page of arrays; the scene stays open meanwhile</source>
        <translation>数组页面；场景同时保持打开</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Save tensors</source>
        <translation>保存张量</translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {ratio}.</source>
        <translation>已保存 {name}：{size}，{ratio}。</translation>
    </message>
    <message>
        <source>1 array, {size}</source>
        <translation>1 个数组，{size}</translation>
    </message>
    <message>
        <source>{count} arrays, {size}</source>
        <translation>{count} 个数组，{size}</translation>
    </message>
    <message>
        <source>Picturing the hash grid</source>
        <translation>正在绘制哈希网格</translation>
    </message>
    <message>
        <source>Turning the vectors of {name}</source>
        <translation>正在旋转 {name} 的向量</translation>
    </message>
    <message>
        <source>Counting the values of {name}</source>
        <translation>正在统计 {name} 的数值</translation>
    </message>
    <message>
        <source>Save as .tdtq…</source>
        <translation>保存为 .tdtq…</translation>
    </message>
    <message>
        <source>Quantize the ticked arrays, keep the others exactly
Ctrl+S</source>
        <translation>量化勾选的数组，其他精确保留
Ctrl+S</translation>
    </message>
    <message>
        <source>Inner products are right on average, and each of them is off {ratio:.1f} times as far as with the least error.</source>
        <translation>内积平均无偏，但每个内积的误差是误差最小方式的 {ratio:.1f} 倍。</translation>
    </message>
    <message>
        <source>Save quantizes every array of the file.</source>
        <translation>“保存”会量化文件中的所有数组。</translation>
    </message>
    <message>
        <source>Save quantizes 1 array</source>
        <translation>“保存”会量化 1 个数组</translation>
    </message>
    <message>
        <source>Save quantizes {count} arrays</source>
        <translation>“保存”会量化 {count} 个数组</translation>
    </message>
    <message>
        <source> and keeps the others exactly.</source>
        <translation> 并精确保留其他数组。</translation>
    </message>
    <message>
        <source>Theory, for queries of random directions. The bias of the least error matters where many products are added up, or where a query is close to a vector.</source>
        <translation>理论值，针对随机方向的查询。误差最小方式的偏差，在许多内积相加或查询接近某个向量时才重要。</translation>
    </message>
    <message>
        <source>Tick an array that Save shall quantize.</source>
        <translation>请勾选“保存”时要量化的数组。</translation>
    </message>
    <message>
        <source>{angle:.0f}°</source>
        <translation>{angle:.0f}°</translation>
    </message>
    <message>
        <source>Error × {gain}</source>
        <translation>误差 × {gain}</translation>
    </message>
    <message>
        <source>picturing the hash grid</source>
        <translation>绘制哈希网格</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>正在渲染…</translation>
    </message>
    <message>
        <source>All tables: {ratio:.2f}× smaller than float32, {bits:.2f} bits a value</source>
        <translation>所有表：小到 float32 的 1/{ratio:.2f}，每值 {bits:.2f} 比特</translation>
    </message>
    <message>
        <source>Direction from which it is seen, degrees</source>
        <translation>观察方向，以度为单位</translation>
    </message>
    <message>
        <source>Walk once around it, in steps of 15°</source>
        <translation>绕行一周，每步 15°</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>观察方向</translation>
    </message>
    <message>
        <source>All tables are quantized with these bits, whatever is ticked; the networks stay as they are. One or two bits are not enough for a hash grid.</source>
        <translation>无论勾选什么，所有表都以这些比特量化；网络保持原样。一两个比特对哈希网格不够。</translation>
    </message>
    <message>
        <source>PSNR of the picture after quantizing against the one before, in decibels (dB), at this view. Higher is better; 6 dB more halves the error. Against photographs the loss is smaller: above about 50 dB it cannot be measured there.</source>
        <translation>量化后画面与量化前画面相比的 PSNR，以分贝 (dB) 计，针对此视角。越高越好；每高 6 dB 误差减半。与照片相比损失更小：约 50 dB 以上在那里已无法测出。</translation>
    </message>
    <message>
        <source>Quantizing {name}</source>
        <translation>正在量化 {name}</translation>
    </message>
    <message>
        <source>Mean over {views} of each view&apos;s PSNR, {size}</source>
        <translation>{views}的 PSNR 平均值，{size}</translation>
    </message>
    <message>
        <source>{backend} renderer, {mode} mode</source>
        <translation>{backend} 渲染器，{mode}模式</translation>
    </message>
    <message>
        <source>colours clipped to [0, 1]</source>
        <translation>颜色截取到 [0, 1]</translation>
    </message>
    <message>
        <source>each with a photograph, blended onto the background where transparent</source>
        <translation>每个都有照片，透明处与背景混合</translation>
    </message>
    <message>
        <source>{count} of them with a photograph, blended onto the background where transparent</source>
        <translation>其中 {count} 个有照片，透明处与背景混合</translation>
    </message>
    <message>
        <source>1 undistorted</source>
        <translation>1 张已去畸变</translation>
    </message>
    <message>
        <source>{count} photographs undistorted</source>
        <translation>{count} 张照片已去畸变</translation>
    </message>
    <message>
        <source>white background</source>
        <translation>白色背景</translation>
    </message>
    <message>
        <source>black background</source>
        <translation>黑色背景</translation>
    </message>
    <message>
        <source>({color}) background</source>
        <translation>背景 ({color})</translation>
    </message>
    <message>
        <source>classic</source>
        <translation>经典</translation>
    </message>
    <message>
        <source>antialiased</source>
        <translation>抗锯齿</translation>
    </message>
    <message>
        <source>{first} against {second}</source>
        <translation>{first}与{second}</translation>
    </message>
    <message>
        <source>Scrolls to the end of the list</source>
        <translation>滚动到列表末尾</translation>
    </message>
    <message>
        <source>↓  {names} and {count} more</source>
        <translation>↓  {names}，还有 {count} 项</translation>
    </message>
    <message>
        <source>Double-click, or press Enter, to open its compressed file.</source>
        <translation>双击或按回车键打开其压缩文件。</translation>
    </message>
</context>
</TS>
