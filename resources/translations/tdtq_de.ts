<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Save compressed</source>
        <translation>Komprimierte Datei speichern</translation>
    </message>
    <message>
        <source>Save screenshot</source>
        <translation>Bildschirmfoto speichern</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name} gespeichert.</translation>
    </message>
    <message>
        <source>Folder: {parent}</source>
        <translation>Ordner: {parent}</translation>
    </message>
    <message>
        <source>Check that the folder exists and can be written to.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und ob in ihm geschrieben werden darf.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>About TDTQ Studio</source>
        <translation>Über TDTQ Studio</translation>
    </message>
    <message>
        <source>{name} does not end in {suffix}.</source>
        <translation>{name} endet nicht auf {suffix}.</translation>
    </message>
    <message>
        <source>Choose a name such as scene{suffix}.</source>
        <translation>Wählen Sie einen Namen wie szene{suffix}.</translation>
    </message>
    <message>
        <source>View {n}</source>
        <translation>Ansicht {n}</translation>
    </message>
    <message>
        <source>Open &amp;cameras…</source>
        <translation>&amp;Kameras öffnen…</translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation>&amp;Kameras</translation>
    </message>
    <message>
        <source>Show cameras in &amp;view</source>
        <translation>Kameras &amp;im Bild zeigen</translation>
    </message>
    <message>
        <source>&amp;Bookmark this view</source>
        <translation>Ansicht m&amp;erken</translation>
    </message>
    <message>
        <source>&amp;Flip upside down</source>
        <translation>Auf den Ko&amp;pf stellen</translation>
    </message>
    <message>
        <source>&amp;Up axis</source>
        <translation>Hochach&amp;se</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>Absoluter Fehler</translation>
    </message>
    <message>
        <source>mean |a − b| of colours 0 to 1</source>
        <translation>Mittel von |a − b| der Farben 0 bis 1</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Quadratischer Fehler</translation>
    </message>
    <message>
        <source>mean (a − b)² of colours 0 to 1</source>
        <translation>Mittel von (a − b)² der Farben 0 bis 1</translation>
    </message>
    <message>
        <source>Signed error</source>
        <translation>Fehler mit Vorzeichen</translation>
    </message>
    <message>
        <source>darker ← mean b − a → brighter</source>
        <translation>dunkler ← Mittel b − a → heller</translation>
    </message>
    <message>
        <source>FLIP</source>
        <translation>FLIP</translation>
    </message>
    <message>
        <source>visible difference, 0 (none) to 1</source>
        <translation>sichtbarer Unterschied, 0 (keiner) bis 1</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>Komprimiert</translation>
    </message>
    <message>
        <source>Error ×{gain:g}</source>
        <translation>Fehler ×{gain:g}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>0: whole picture</source>
        <translation>0: ganzes Bild</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Pixel {x}, {y}</source>
        <translation>Pixel {x}, {y}</translation>
    </message>
    <message>
        <source>R G B</source>
        <translation>R G B</translation>
    </message>
    <message>
        <source>Drag to move the border between original and compressed</source>
        <translation>Ziehen verschiebt die Grenze zwischen Original und komprimiertem Bild</translation>
    </message>
    <message>
        <source>Border between original and compressed</source>
        <translation>Grenze zwischen Original und komprimiertem Bild</translation>
    </message>
    <message>
        <source>Drawing without OpenGL, which failed here ({rstrip}).</source>
        <translation>Es wird ohne OpenGL gezeichnet, das hier versagt hat ({rstrip}).</translation>
    </message>
    <message>
        <source>Now: {plan}</source>
        <translation>Jetzt: {plan}</translation>
    </message>
    <message>
        <source>now against pinned</source>
        <translation>jetzt gegen Angeheftetes</translation>
    </message>
    <message>
        <source>Pinned: {plan}</source>
        <translation>Angeheftet: {plan}</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>vorläufig</translation>
    </message>
    <message>
        <source>&amp;Why these bits work</source>
        <translation>&amp;Warum diese Bits genügen</translation>
    </message>
    <message>
        <source>&amp;Histograms of values and errors</source>
        <translation>Histo&amp;gramme der Werte und Fehler</translation>
    </message>
    <message>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Rate-&amp;distortion curve</source>
        <translation>Rate-&amp;Distortion-Kurve</translation>
    </message>
    <message>
        <source>Open a scene</source>
        <translation>Szene öffnen</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add fol&amp;der…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Cop&amp;y table</source>
        <translation>&amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>Tabelle s&amp;peichern…</translation>
    </message>
    <message>
        <source>Looking for scenes</source>
        <translation>Szenen werden gesucht</translation>
    </message>
    <message>
        <source>looking for scenes</source>
        <translation>der Suche nach Szenen</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>{path} gespeichert.</translation>
    </message>
    <message>
        <source>saving the table</source>
        <translation>dem Speichern der Tabelle</translation>
    </message>
    <message>
        <source>{done} of {count} scenes done</source>
        <translation>{done} von {count} Szenen fertig</translation>
    </message>
    <message>
        <source>, {failed} failed</source>
        <translation>, {failed} gescheitert</translation>
    </message>
    <message>
        <source>Compress many scenes</source>
        <translation>Viele Szenen komprimieren</translation>
    </message>
    <message>
        <source>Add scene files to the list.</source>
        <translation>Fügt der Liste Szenendateien hinzu.</translation>
    </message>
    <message>
        <source>Add all scenes inside a folder, down to the bottom.</source>
        <translation>Fügt alle Szenen eines Ordners hinzu, auch die tiefer liegenden.</translation>
    </message>
    <message>
        <source>Take the chosen scenes off the list; their files stay.</source>
        <translation>Nimmt die gewählten Szenen von der Liste; ihre Dateien bleiben.</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all of them, for a spreadsheet (Ctrl+C).</source>
        <translation>Kopiert die gewählten Zeilen, oder alle, für eine Tabellenkalkulation (Strg+C).</translation>
    </message>
    <message>
        <source>Save what came out as CSV, with every figure in full.</source>
        <translation>Speichert die Ergebnisse als CSV, jede Zahl mit allen Stellen.</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>Ordner öffne&amp;n</translation>
    </message>
    <message>
        <source>Show the folder of the compressed files.</source>
        <translation>Den Ordner der komprimierten Dateien zeigen.</translation>
    </message>
    <message>
        <source>Scenes ({pattern})</source>
        <translation>Szenen ({pattern})</translation>
    </message>
    <message>
        <source>Add scenes</source>
        <translation>Szenen hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder of scenes</source>
        <translation>Einen Ordner mit Szenen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Add scenes first.</source>
        <translation>Fügen Sie zuerst Szenen hinzu.</translation>
    </message>
    <message>
        <source>Choose a folder for the files.</source>
        <translation>Wählen Sie einen Ordner für die Dateien.</translation>
    </message>
    <message>
        <source> What is finished is kept; Go on does the rest.</source>
        <translation> Was fertig ist, bleibt; Weiter erledigt den Rest.</translation>
    </message>
    <message>
        <source>Open tensors</source>
        <translation>Tensoren öffnen</translation>
    </message>
    <message>
        <source>Arrays ({pattern})</source>
        <translation>Arrays ({pattern})</translation>
    </message>
    <message>
        <source>Open cameras</source>
        <translation>Kameras öffnen</translation>
    </message>
    <message>
        <source>Cameras ({pattern})</source>
        <translation>Kameras ({pattern})</translation>
    </message>
    <message>
        <source>Load plan</source>
        <translation>Plan laden</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>Pläne (*.json)</translation>
    </message>
    <message>
        <source>Open the scene they belong to first.</source>
        <translation>Öffnen Sie zuerst die Szene, zu der sie gehören.</translation>
    </message>
    <message>
        <source>{name} holds cameras.</source>
        <translation>{name} enthält Kameras.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>reading {name}</source>
        <translation>dem Lesen von {name}</translation>
    </message>
    <message>
        <source>the built-in scene</source>
        <translation>die eingebaute Szene</translation>
    </message>
    <message>
        <source>Built-in scene</source>
        <translation>Eingebaute Szene</translation>
    </message>
    <message>
        <source>{name} without the invalid Gaussians</source>
        <translation>{name} ohne die ungültigen Gaußverteilungen</translation>
    </message>
    <message>
        <source>Writing and verifying {name}</source>
        <translation>{name} wird geschrieben und geprüft</translation>
    </message>
    <message>
        <source>Opening {title}</source>
        <translation>{title} wird geöffnet</translation>
    </message>
    <message>
        <source>opening {title}</source>
        <translation>dem Öffnen ({title})</translation>
    </message>
    <message>
        <source>{name} holds no usable Gaussians.</source>
        <translation>{name} enthält keine brauchbaren Gaußverteilungen.</translation>
    </message>
    <message>
        <source>Choose another scene.</source>
        <translation>Wählen Sie eine andere Szene.</translation>
    </message>
    <message>
        <source>{title_of} is already compressed: {plan_name}.</source>
        <translation>{title_of} ist schon komprimiert: {plan_name}.</translation>
    </message>
    <message>
        <source>It is the original here: quality is measured against it, not against its source.</source>
        <translation>Hier gilt sie als Original: Die Qualität wird an ihr gemessen, nicht an ihrer Quelle.</translation>
    </message>
    <message>
        <source>Drop them to compress the rest.</source>
        <translation>Lassen Sie sie weg, um den Rest zu komprimieren.</translation>
    </message>
    <message>
        <source>They may hide the rest.</source>
        <translation>Sie verdecken vielleicht den Rest.</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Saved {name}: {bytes}{remark}.</source>
        <translation>{name} gespeichert: {bytes}{remark}.</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>{name} wird gespeichert</translation>
    </message>
    <message>
        <source>saving {name}</source>
        <translation>dem Speichern von {name}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Turning a sample of the colours</source>
        <translation>Eine Stichprobe der Farben wird gedreht</translation>
    </message>
    <message>
        <source>Write the compressed scene as PLY, SPZ or .splat, for other programs</source>
        <translation>Schreibt die komprimierte Szene als PLY, SPZ oder .splat, für andere Programme</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Saved {name}: {size}.</source>
        <translation>{name} gespeichert: {size}.</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name} wird exportiert</translation>
    </message>
    <message>
        <source>Invalid Gaussians must be dropped first.</source>
        <translation>Zuerst müssen ungültige Gaußverteilungen weggelassen werden.</translation>
    </message>
    <message>
        <source>Export {format}</source>
        <translation>Als {format} exportieren</translation>
    </message>
    <message>
        <source>Keeps every value in full, so the file is not small.</source>
        <translation>Behält jeden Wert ganz; klein wird die Datei dabei nicht.</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>every viewer of splats opens it</source>
        <translation>öffnet jedes Programm</translation>
    </message>
    <message>
        <source>small, and known to every reader of SPZ</source>
        <translation>klein, liest jedes SPZ-Programm</translation>
    </message>
    <message>
        <source>a little smaller, for readers of 2026</source>
        <translation>etwas kleiner, ab 2026</translation>
    </message>
    <message>
        <source>for web viewers</source>
        <translation>fürs Web</translation>
    </message>
    <message>
        <source>Measuring FLIP</source>
        <translation>FLIP wird gemessen</translation>
    </message>
    <message>
        <source>Learning what each bit buys</source>
        <translation>Was jedes Bit bringt, wird gelernt</translation>
    </message>
    <message>
        <source>Predictions are those of an earlier plan.</source>
        <translation>Die Vorhersagen gehören zu einem früheren Plan.</translation>
    </message>
    <message>
        <source>{LABEL} was stopped.</source>
        <translation>{LABEL}: angehalten.</translation>
    </message>
    <message>
        <source>Learning what each bit buys was stopped.</source>
        <translation>Das Lernen, was jedes Bit bringt, wurde angehalten.</translation>
    </message>
    <message>
        <source>Waits for the first picture.</source>
        <translation>Wartet auf das erste Bild.</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Tasten und Maus</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>In the pictures</source>
        <translation>In den Bildern</translation>
    </message>
    <message>
        <source>In the curve</source>
        <translation>In der Kurve</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>In den Feldern</translation>
    </message>
    <message>
        <source>Close the panel, or go back to the pictures</source>
        <translation>Das Feld schließen oder zurück zu den Bildern gehen</translation>
    </message>
    <message>
        <source>In the tensors</source>
        <translation>In den Tensoren</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Rechtsziehen</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Umschalt+Ziehen</translation>
    </message>
    <message>
        <source>Move sideways</source>
        <translation>Seitwärts bewegen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Nearer, farther</source>
        <translation>Näher, ferner</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Magnify the pictures, down to their pixels</source>
        <translation>Die Bilder vergrößern, bis zu ihren Pixeln</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Strg+Ziehen</translation>
    </message>
    <message>
        <source>Move the magnified pictures</source>
        <translation>Die vergrößerten Bilder verschieben</translation>
    </message>
    <message>
        <source>Fly; Shift faster, Alt slower</source>
        <translation>Fliegen; Umschalt schneller, Alt langsamer</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Bring this point into the middle</source>
        <translation>Diesen Punkt in die Mitte holen</translation>
    </message>
    <message>
        <source>See the whole scene</source>
        <translation>Die ganze Szene sehen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Show the original while it is held</source>
        <translation>Das Original zeigen, solange sie gehalten wird</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Flip between original and compressed</source>
        <translation>Zwischen Original und komprimiertem Bild wechseln</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>In the error map: ask what makes this error</source>
        <translation>Im Fehlerbild: fragen, was diesen Fehler macht</translation>
    </message>
    <message>
        <source>Ask what makes the error under the magnifier</source>
        <translation>Fragen, was den Fehler unter der Lupe macht</translation>
    </message>
    <message>
        <source>Move the magnifier; Shift by 10 pixels</source>
        <translation>Die Lupe bewegen; Umschalt um 10 Pixel</translation>
    </message>
    <message>
        <source>Shift + Tab</source>
        <translation>Umschalt+Tab</translation>
    </message>
    <message>
        <source>Go from the picture to the panels</source>
        <translation>Vom Bild zu den Feldern gehen</translation>
    </message>
    <message>
        <source>Tick the array that Save shall quantize</source>
        <translation>Das Array anhaken, das Speichern quantisieren soll</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the scene, or to the start page</source>
        <translation>Zurück zur Szene oder zur Startseite</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Go from plan to plan</source>
        <translation>Von Plan zu Plan gehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Choose the marked plan</source>
        <translation>Den markierten Plan wählen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;built-in scene</source>
        <translation>E&amp;ingebaute Szene öffnen</translation>
    </message>
    <message>
        <source>&amp;Save compressed… (.tdtq)</source>
        <translation>Komprimierte Datei &amp;speichern… (.tdtq)</translation>
    </message>
    <message>
        <source>Save scree&amp;nshot…</source>
        <translation>Bilds&amp;chirmfoto speichern…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reset camera (F)</source>
        <translation>Kamera zu&amp;rücksetzen (F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About TDTQ Studio</source>
        <translation>&amp;Über TDTQ Studio</translation>
    </message>
    <message>
        <source>There is not enough memory for {doing}.</source>
        <translation>Der Speicher reicht nicht: {doing}.</translation>
    </message>
    <message>
        <source>Close other programs, or open a smaller scene.</source>
        <translation>Schließen Sie andere Programme, oder öffnen Sie eine kleinere Szene.</translation>
    </message>
    <message>
        <source>Something in the program went wrong while {doing}.</source>
        <translation>Im Programm ging etwas schief bei {doing}.</translation>
    </message>
    <message>
        <source>The open scene is unharmed. Please report it with the details.</source>
        <translation>Die offene Szene ist unversehrt. Bitte melden Sie es mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{values:.1f} bits a value</source>
        <translation>{values:.1f} Bits/Wert</translation>
    </message>
    <message>
        <source>stored in {text}</source>
        <translation>Datei: {text}</translation>
    </message>
    <message>
        <source>{name}: method</source>
        <translation>{name}: Verfahren</translation>
    </message>
    <message>
        <source>{name}: bits</source>
        <translation>{name}: Bits</translation>
    </message>
    <message>
        <source>How precise the values stay: each bit more halves their errors. The file takes fewer bits than these, because entropy coding leaves out what can be foretold; how many it really takes is written above.</source>
        <translation>Wie genau die Werte bleiben: Jedes weitere Bit halbiert ihre Fehler. In der Datei sind es weniger Bits, weil die Entropiekodierung weglässt, was sich vorhersehen lässt; wie viele es wirklich sind, steht darüber.</translation>
    </message>
    <message>
        <source>What the attribute takes in the file after entropy coding: bits for each value of the Gaussians that stay, bytes, and the share of the file.</source>
        <translation>Was das Attribut nach der Entropiekodierung in der Datei braucht: Bits für jeden Wert der Gaußverteilungen, die bleiben, Bytes und den Anteil an der Datei.</translation>
    </message>
    <message>
        <source>None in this scene</source>
        <translation>Nicht in dieser Szene</translation>
    </message>
    <message>
        <source>The scene has no view-dependent colour.</source>
        <translation>Die Szene hat keine blickabhängige Farbe.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>working</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>war schon fertig</translation>
    </message>
    <message>
        <source>{psnr:.2f} predicted</source>
        <translation>{psnr:.2f} vorhergesagt</translation>
    </message>
    <message>
        <source>In full (float32). The scene&apos;s own file takes {size}.</source>
        <translation>Volle Werte (float32). Die Datei der Szene selbst braucht {size}.</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Point at it for the whole path</source>
        <translation>Der Zeiger darauf zeigt den ganzen Pfad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What is worth knowing of what came out</source>
        <translation>Was man über das Ergebnis wissen sollte</translation>
    </message>
    <message>
        <source>How many are in the file</source>
        <translation>Wie viele in der Datei sind</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before, in full (float32), divided by After</source>
        <translation>Vorher (volle Werte, float32) geteilt durch Nachher</translation>
    </message>
    <message>
        <source>Size of the .tdtq file</source>
        <translation>Größe der .tdtq-Datei</translation>
    </message>
    <message>
        <source>What is being done, how far it is, or why it failed</source>
        <translation>Was gerade geschieht, wie weit es ist oder warum es gescheitert ist</translation>
    </message>
    <message>
        <source>Size in full (float32); point at a cell for that of its file</source>
        <translation>Größe der vollen Werte (float32); der Zeiger auf einer Zelle zeigt die der Datei</translation>
    </message>
    <message>
        <source>Over the pixels of all views, where it was asked for</source>
        <translation>Über die Pixel aller Ansichten, wo sie verlangt war</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>Wie lange es gedauert hat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>The original alone. Key: 3; hold Space to see it for a moment.</source>
        <translation>Nur das Original. Taste 3; die Leertaste zeigt es für einen Augenblick.</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Both in one picture, with a border to drag: before left of it. Key: 2</source>
        <translation>Beide in einem Bild mit einer Grenze zum Ziehen: links vorher. Taste 2</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>The compressed scene alone. Key: 4</source>
        <translation>Nur die komprimierte Szene. Taste 4</translation>
    </message>
    <message>
        <source>Before or after</source>
        <translation>Vorher oder nachher</translation>
    </message>
    <message>
        <source>Show in view</source>
        <translation>Im Bild zeigen</translation>
    </message>
    <message>
        <source>Open cameras…</source>
        <translation>Kameras öffnen…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Ctrl+D keeps the present view.</source>
        <translation>Strg+D behält die jetzige Ansicht.</translation>
    </message>
    <message>
        <source>Keep the present view
Ctrl+D</source>
        <translation>Behält die jetzige Ansicht
Strg+D</translation>
    </message>
    <message>
        <source>Read transforms.json, cameras.json or a COLMAP model</source>
        <translation>Liest transforms.json, cameras.json oder ein COLMAP-Modell</translation>
    </message>
    <message>
        <source>Click, or go with the arrow keys, to stand at a camera</source>
        <translation>Klick oder Pfeiltasten stellen Sie an eine Kamera</translation>
    </message>
    <message>
        <source>Draw every camera as a small pyramid into the pictures</source>
        <translation>Zeichnet jede Kamera als kleine Pyramide in die Bilder</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes</source>
        <translation>F2 benennt um, Entf entfernt</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>kein Foto</translation>
    </message>
    <message>
        <source>{name}
{size}
No photograph</source>
        <translation>{name}
{size}
Kein Foto</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Original on the left, compressed on the right.</source>
        <translation>Links das Original, rechts das komprimierte Bild.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>One picture with a border to drag: original left of it.</source>
        <translation>Ein Bild mit einer Grenze zum Ziehen: links von ihr das Original.</translation>
    </message>
    <message>
        <source>Only the original. Hold Space to see it in any mode.</source>
        <translation>Nur das Original. Die Leertaste zeigt es in jeder Betriebsart.</translation>
    </message>
    <message>
        <source>Only the compressed scene. Tab flips between the two.</source>
        <translation>Nur die komprimierte Szene. Tab wechselt zwischen beiden.</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Fehlerbild</translation>
    </message>
    <message>
        <source>Where, and by how much, the two pictures differ.</source>
        <translation>Wo und wie sehr sich die beiden Bilder unterscheiden.</translation>
    </message>
    <message>
        <source>Pinned on the left, now on the right.</source>
        <translation>Links das Angeheftete, rechts das Jetzige.</translation>
    </message>
    <message>
        <source>One picture with a border to drag: pinned left of it.</source>
        <translation>Ein Bild mit einer Grenze zum Ziehen: links von ihr das Angeheftete.</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Only the pinned result. Space shows the original.</source>
        <translation>Nur das angeheftete Ergebnis. Die Leertaste zeigt das Original.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Only the scene as it is now. Tab flips between both.</source>
        <translation>Nur die Szene, wie sie jetzt ist. Tab wechselt zwischen beiden.</translation>
    </message>
    <message>
        <source>Hold Space: original</source>
        <translation>Leertaste halten: Original</translation>
    </message>
    <message>
        <source>dB: both against the original (Space)</source>
        <translation>dB: beide gegen das Original (Leertaste)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Key: P</source>
        <translation>Taste: P</translation>
    </message>
    <message>
        <source>{text}
Key: {number}</source>
        <translation>{text}
Taste: {number}</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>TurboQuant turns (rotates) each vector at random before it is rounded. Whatever the values were, they then follow one known law, and one table of levels made for that law suits every scene. The longer the vector, the better: its length is stored apart, and many values share that cost. Principal axes learn from the scene how to turn instead, and entropy coding then takes fewer bits; their bits say which TurboQuant is as precise.</source>
        <translation>TurboQuant dreht (rotiert) jeden Vektor zufällig, bevor er gerundet wird. Was die Werte auch waren, danach folgen sie einem bekannten Gesetz, und eine Tabelle von Stufen für dieses Gesetz passt für jede Szene. Je länger der Vektor, desto besser: Seine Länge wird getrennt gespeichert, und viele Werte teilen sich diese Kosten. Hauptachsen lernen stattdessen von der Szene, wie zu drehen ist, und die Entropiekodierung braucht dann weniger Bits; ihre Bits sagen, welches TurboQuant ebenso genau ist.</translation>
    </message>
    <message>
        <source>Why these bits work</source>
        <translation>Warum diese Bits genügen</translation>
    </message>
    <message>
        <source>&lt;b&gt;View-dependent colour: {width} values of each Gaussian&lt;/b&gt;</source>
        <translation>&lt;b&gt;Blickabhängige Farbe: {width} Werte jeder Gaußverteilung&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Open a scene to see its values.</source>
        <translation>Öffnen Sie eine Szene, um ihre Werte zu sehen.</translation>
    </message>
    <message>
        <source>This scene has no view-dependent colour that could be turned.</source>
        <translation>Diese Szene hat keine blickabhängige Farbe, die sich drehen ließe.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Distance to the limit: {gap_bits:.2f} bits a value, or {gap_db:.1f} dB.&lt;/b&gt; At {bits}, entropy coding leaves {entropy:.2f} bits a value; no code whatsoever has so little noise with less than {least_bits:.2f}.</source>
        <translation>&lt;b&gt;Abstand zur Grenze: {gap_bits:.2f} Bits je Wert oder {gap_db:.1f} dB.&lt;/b&gt; Bei {bits} lässt die Entropiekodierung {entropy:.2f} Bits je Wert übrig; überhaupt kein Code hat so wenig Rauschen mit weniger als {least_bits:.2f}.</translation>
    </message>
    <message>
        <source>Information theory (Shannon) says how many bits a value the best imaginable code needs for a given noise. The codes that come nearer to it than this one are slow, or need training.

In dB: by how much a perfect code of the same size would have less noise.</source>
        <translation>Die Informationstheorie (Shannon) sagt, wie viele Bits je Wert der beste denkbare Code für ein gegebenes Rauschen braucht. Die Codes, die der Grenze näher kommen als dieser, sind langsam oder müssen trainiert werden.

In dB: um wie viel weniger Rauschen ein vollkommener Code gleicher Größe hätte.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Before:&lt;/b&gt; as they are</source>
        <translation>&lt;b&gt;Vorher:&lt;/b&gt; wie sie sind</translation>
    </message>
    <message>
        <source>each with random signs of its own</source>
        <translation>jede mit eigenen zufälligen Vorzeichen</translation>
    </message>
    <message>
        <source>all alike, as in the paper</source>
        <translation>alle gleich, wie in der Veröffentlichung</translation>
    </message>
    <message>
        <source>&lt;b&gt;After:&lt;/b&gt; turned at random, {how}</source>
        <translation>&lt;b&gt;Nachher:&lt;/b&gt; zufällig gedreht, {how}</translation>
    </message>
    <message>
        <source>{part:.1%} above theory</source>
        <translation>{part:.1%} über der Theorie</translation>
    </message>
    <message>
        <source>{part:.1%} below theory</source>
        <translation>{part:.1%} unter der Theorie</translation>
    </message>
    <message>
        <source>as theory says</source>
        <translation>wie die Theorie sagt</translation>
    </message>
    <message>
        <source>&lt;b&gt;{verdict}&lt;/b&gt; Gap {distance:.2%}, by chance alone {expected:.2%}; worst coefficient {worst_coordinate:.1%}. Noise of {bits} levels: {change}.</source>
        <translation>&lt;b&gt;{verdict}&lt;/b&gt; Abstand {distance:.2%}, durch bloßen Zufall {expected:.2%}; schlechtester Koeffizient {worst_coordinate:.1%}. Rauschen von {bits} Stufen: {change}.</translation>
    </message>
    <message>
        <source>dotted: borders between the {bits} levels of {bits_2}-bit rounding</source>
        <translation>gepunktet: Grenzen zwischen den {bits} Stufen beim Runden auf {bits_2} Bits</translation>
    </message>
    <message>
        <source>the borders of {bits}-bit rounding are too many to draw</source>
        <translation>die Grenzen beim Runden auf {bits} Bits sind zu viele zum Zeichnen</translation>
    </message>
    <message>
        <source>Across: value, the vector&apos;s length being 1; up: how often. {swatches} all values; thin lines: each of the {dimension} coefficients; &lt;span style=&quot;color: {text};&quot;&gt;▬ the law of random directions (Beta), for which the levels are made&lt;/span&gt;; {borders}.</source>
        <translation>Waagrecht: Wert, bei Vektoren der Länge 1; senkrecht: wie häufig. {swatches} alle Werte; dünne Linien: jeder der {dimension} Koeffizienten; &lt;span style=&quot;color: {text};&quot;&gt;▬ das Gesetz zufälliger Richtungen (Beta), für das die Stufen gemacht sind&lt;/span&gt;; {borders}.</translation>
    </message>
    <message>
        <source>Gap (Kolmogorov-Smirnov distance): wherever one cuts, the share of values below the cut differs from the law&apos;s share by at most this. It needs no bins and no tuning. Even draws of the law itself have a gap, which shrinks with the root of their number.

Noise: the squared error that the levels really make of these values, against the exact formula D(d, b). Long vectors weigh more, as they do in the picture.</source>
        <translation>Abstand (nach Kolmogorow und Smirnow): Wo man auch schneidet, der Anteil der Werte unter dem Schnitt weicht vom Anteil nach dem Gesetz höchstens um so viel ab. Er braucht keine Klassen und keine Einstellungen. Auch Ziehungen aus dem Gesetz selbst haben einen Abstand, der mit der Wurzel ihrer Zahl schrumpft.

Rauschen: der quadratische Fehler, den die Stufen an diesen Werten wirklich machen, gegen die exakte Formel D(d, b). Lange Vektoren wiegen mehr, wie im Bild.</translation>
    </message>
    <message>
        <source>no ({dimension} &lt; {smallest_dimension})</source>
        <translation>nein ({dimension} &lt; {smallest_dimension})</translation>
    </message>
    <message>
        <source>yes ({value:.2g})</source>
        <translation>ja ({value:.2g})</translation>
    </message>
    <message>
        <source>no ({value:.2g})</source>
        <translation>nein ({value:.2g})</translation>
    </message>
    <message>
        <source>Values d</source>
        <translation>Werte d</translation>
    </message>
    <message>
        <source>How many numbers of a Gaussian are quantized together, as one vector.</source>
        <translation>Wie viele Zahlen einer Gaußverteilung zusammen, als ein Vektor, quantisiert werden.</translation>
    </message>
    <message>
        <source>Bits b</source>
        <translation>Bits b</translation>
    </message>
    <message>
        <source>Bits for each of the values, before entropy coding.</source>
        <translation>Bits für jeden der Werte, vor der Entropiekodierung.</translation>
    </message>
    <message>
        <source>Paper&apos;s rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The paper recommends turning for 16 values or more, and if d/4^b is well below 1. In brackets: d/4^b, or why not.</source>
        <translation>Die Veröffentlichung empfiehlt das Drehen ab 16 Werten und wenn d/4^b deutlich unter 1 liegt. In Klammern: d/4^b, oder warum nicht.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>D(d, b): the part of the vector&apos;s energy (its squared length) that becomes noise if it is turned and rounded with b bits; exact, and the same for every scene.</source>
        <translation>D(d, b): der Teil der Energie des Vektors (des Quadrats seiner Länge), der zu Rauschen wird, wenn er gedreht und auf b Bits gerundet wird; exakt, und für jede Szene gleich.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>TurboQuant&apos;s bound: 2.7207 · 4^-b of the energy. No vector, however it is made, has more noise on average over the random turns.</source>
        <translation>Schranke von TurboQuant: 2.7207 · 4^-b der Energie. Kein Vektor, wie er auch sei, hat im Mittel über die zufälligen Drehungen mehr Rauschen.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Shannon&apos;s limit: no code whatsoever of b bits a value has less noise. It is meant for long vectors.</source>
        <translation>Grenze nach Shannon: Überhaupt kein Code mit b Bits je Wert hat weniger Rauschen. Sie gilt für lange Vektoren.</translation>
    </message>
    <message>
        <source>Length costs</source>
        <translation>Länge kostet</translation>
    </message>
    <message>
        <source>Each vector&apos;s length is stored apart, in 16 bits. Spread over its values, it adds so many bits to each of them. This is what rules out short vectors.</source>
        <translation>Die Länge jedes Vektors wird getrennt gespeichert, in 16 Bits. Auf seine Werte verteilt, kommen so viele Bits zu jedem hinzu. Deshalb scheiden kurze Vektoren aus.</translation>
    </message>
    <message>
        <source>{norm_bits_per_value:.1f} bits</source>
        <translation>{norm_bits_per_value:.1f} Bits</translation>
    </message>
    <message>
        <source>Is turning worth it?</source>
        <translation>Lohnt sich das Drehen?</translation>
    </message>
    <message>
        <source>The verdict in one sentence.</source>
        <translation>Das Urteil in einem Satz.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>This scene has none.</source>
        <translation>Gibt es in dieser Szene nicht.</translation>
    </message>
    <message>
        <source>Kept exactly: nothing is rounded.</source>
        <translation>Bleibt genau: Nichts wird gerundet.</translation>
    </message>
    <message>
        <source>Left out: nothing is stored.</source>
        <translation>Weggelassen: Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Click or press Enter to choose this plan.</source>
        <translation>Klick oder Eingabe wählt diesen Plan.</translation>
    </message>
    <message>
        <source>&lt;span style=&quot;color:{accent}&quot;&gt;━&lt;/span&gt;&amp;nbsp;best plans, predicted &amp;nbsp; &lt;span style=&quot;color:{warning}&quot;&gt;●&lt;/span&gt;&amp;nbsp;measured &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◇&lt;/span&gt;&amp;nbsp;presets &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◯&lt;/span&gt;&amp;nbsp;your plan</source>
        <translation>&lt;span style=&quot;color:{accent}&quot;&gt;━&lt;/span&gt;&amp;nbsp;beste Pläne, vorhergesagt &amp;nbsp; &lt;span style=&quot;color:{warning}&quot;&gt;●&lt;/span&gt;&amp;nbsp;gemessen &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◇&lt;/span&gt;&amp;nbsp;Vorgaben &amp;nbsp; &lt;span style=&quot;color:{text}&quot;&gt;◯&lt;/span&gt;&amp;nbsp;Ihr Plan</translation>
    </message>
    <message>
        <source>The curve shows how good this scene can look at every file size.
It is there as soon as a few renders have shown what each bit does to the pictures.</source>
        <translation>Die Kurve zeigt, wie gut diese Szene bei jeder Dateigröße aussehen kann.
Sie ist da, sobald einige Bilder gezeigt haben, was jedes Bit den Bildern antut.</translation>
    </message>
    <message>
        <source>Every point is a way to compress this scene: to the right the file is larger, upwards the picture is closer to the original. Of the plans that drop as many Gaussians as yours, none is better than the line at its size.

The line is predicted, from a few renders. A dot was measured, by compressing and rendering; how far it lies from the mark above or below it is the error of the prediction.

Click a plan to choose it; or go along the line with the arrow keys and press Enter.</source>
        <translation>Jeder Punkt ist eine Art, diese Szene zu komprimieren: nach rechts wird die Datei größer, nach oben das Bild dem Original ähnlicher. Von den Plänen, die so viele Gaußverteilungen weglassen wie Ihrer, ist keiner besser als die Linie bei seiner Größe.

Die Linie ist aus einigen Bildern vorhergesagt. Ein Punkt wurde gemessen, durch Komprimieren und Rendern; wie weit er von der Marke über oder unter ihm liegt, ist der Fehler der Vorhersage.

Ein Klick wählt einen Plan; oder gehen Sie mit den Pfeiltasten die Linie entlang und drücken Sie Eingabe.</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Neu lernen</translation>
    </message>
    <message>
        <source>Render a few test pictures again, to learn what each bit buys</source>
        <translation>Rendert noch einmal einige Probebilder, um zu lernen, was jedes Bit bringt</translation>
    </message>
    <message>
        <source>Close the curve
R</source>
        <translation>Schließt die Kurve
R</translation>
    </message>
    <message>
        <source>What makes this error</source>
        <translation>Was diesen Fehler macht</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu ansehen</translation>
    </message>
    <message>
        <source>Ask no further.</source>
        <translation>Nicht weiter fragen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this card. Key: Esc</source>
        <translation>Schließt diese Karte. Taste: Esc</translation>
    </message>
    <message>
        <source>&lt;b&gt;What makes this error&lt;/b&gt;</source>
        <translation>&lt;b&gt;Was diesen Fehler macht&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{label} of the Gaussians that put most into the spot ({unit}).</source>
        <translation>{label} der Gaußverteilungen, die am meisten zu der Stelle beitragen ({unit}).</translation>
    </message>
    <message>
        <source>The Gaussians that put most into the spot.</source>
        <translation>Die Gaußverteilungen, die am meisten zu der Stelle beitragen.</translation>
    </message>
    <message>
        <source>Nothing was found out.</source>
        <translation>Nichts wurde gefunden.</translation>
    </message>
    <message>
        <source>Restoring one attribute at a time, and looking what that mends…</source>
        <translation>Ein Attribut nach dem anderen wird wiederhergestellt, um zu sehen, was das bessert…</translation>
    </message>
    <message>
        <source>A spot of {size} pixels across at {x}, {y}: {psnr} against the original.</source>
        <translation>Eine Stelle, {size} Pixel breit, bei {x}, {y}: {psnr} gegen das Original.</translation>
    </message>
    <message>
        <source>The pinned result has {psnr} there, against the original too.</source>
        <translation>Das angeheftete Ergebnis hat dort {psnr}, ebenfalls gegen das Original.</translation>
    </message>
    <message>
        <source>The plan has changed since.</source>
        <translation>Der Plan hat sich seither geändert.</translation>
    </message>
    <message>
        <source>No error here</source>
        <translation>Hier ist kein Fehler</translation>
    </message>
    <message>
        <source>Keep all Gaussians</source>
        <translation>Alle Gaußverteilungen behalten</translation>
    </message>
    <message>
        <source>{label} has all its bits</source>
        <translation>{label} hat schon alle Bits</translation>
    </message>
    <message>
        <source>Give {label} one bit more</source>
        <translation>{label} ein Bit mehr geben</translation>
    </message>
    <message>
        <source>What follows from the largest share. The spot is looked at again afterwards; Undo takes it back.</source>
        <translation>Was aus dem größten Anteil folgt. Die Stelle wird danach neu angesehen; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Ask about the same pixels of the same view under the present plan.</source>
        <translation>Fragt nach denselben Pixeln derselben Ansicht beim jetzigen Plan.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Rate-distortion curve&lt;/b&gt;</source>
        <translation>&lt;b&gt;Rate-Distortion-Kurve&lt;/b&gt;</translation>
    </message>
    <message>
        <source>preset “{short_name}”</source>
        <translation>Vorgabe „{short_name}“</translation>
    </message>
    <message>
        <source>Your plan: {preset}</source>
        <translation>Ihr Plan: {preset}</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>Ihr Plan</translation>
    </message>
    <message>
        <source>Best plan of this size</source>
        <translation>Bester Plan dieser Größe</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Quality (PSNR, dB)</source>
        <translation>Qualität (PSNR, dB)</translation>
    </message>
    <message>
        <source>The attribute&apos;s share of the error that this plan causes in the picture. It is known as soon as the program has learned what each bit buys.</source>
        <translation>Der Anteil des Attributs an dem Fehler, den dieser Plan im Bild macht. Er ist bekannt, sobald das Programm gelernt hat, was jedes Bit bringt.</translation>
    </message>
    <message>
        <source>; measured {share}</source>
        <translation>; gemessen {share}</translation>
    </message>
    <message>
        <source>Of the error this plan causes, {share} comes from {label} (predicted{found}).

The error is the mean squared difference to the original over {views}. Errors of separate attributes add up, so bits are best spent where the share of the error is large and the share of the file small.

</source>
        <translation>Von dem Fehler, den dieser Plan macht, kommen {share} von {label} (vorhergesagt{found}).

Der Fehler ist die mittlere quadratische Abweichung vom Original über {views}. Fehler einzelner Attribute addieren sich; Bits sind also dort am besten angelegt, wo der Anteil am Fehler groß und der an der Datei klein ist.

</translation>
    </message>
    <message>
        <source>Measured by compressing each attribute alone, at exactly these bits, and rendering.</source>
        <translation>Gemessen, indem jedes Attribut allein mit genau diesen Bits komprimiert und gerendert wurde.</translation>
    </message>
    <message>
        <source>The measured share follows as soon as these bits are rendered.</source>
        <translation>Der gemessene Anteil folgt, sobald diese Bits gerendert sind.</translation>
    </message>
    <message>
        <source>Of the error this plan causes over {views}, {share} comes from dropping Gaussians (predicted{found}); the rest comes from rounding those that stay.

Predicted from pictures of the scene with a few other amounts dropped. Measured by dropping exactly these and compressing nothing.</source>
        <translation>Von dem Fehler, den dieser Plan über {views} macht, kommen {share} vom Weglassen von Gaußverteilungen (vorhergesagt{found}); der Rest kommt vom Runden derer, die bleiben.

Vorhergesagt aus Bildern der Szene, in denen andere Mengen fehlen. Gemessen, indem genau diese weggelassen und sonst nichts komprimiert wurde.</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>Quadratisch</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours of the map.</source>
        <translation>Farben des Fehlerbilds.</translation>
    </message>
    <message>
        <source>Amplify errors</source>
        <translation>Fehler verstärken</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Amplify</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Absolute: mean of |original − compressed| over the colour channels.
Squared: mean of its square, as in PSNR; it stresses large errors.
Signed: mean of compressed − original: what became brighter or darker.
FLIP: what a person sees who flips between the two; measured on request.</source>
        <translation>Absolut: Mittel von |Original − komprimiert| über die Farbkanäle.
Quadratisch: Mittel des Quadrats, wie bei der PSNR; betont große Fehler.
Mit Vorzeichen: Mittel von komprimiert − Original: was heller oder dunkler wurde.
FLIP: was ein Mensch sieht, der zwischen beiden wechselt; wird auf Wunsch gemessen.</translation>
    </message>
    <message>
        <source>Amplify until the largest errors of this view reach the last colour of the legend.</source>
        <translation>Verstärkt, bis die größten Fehler dieser Ansicht die letzte Farbe der Legende erreichen.</translation>
    </message>
    <message>
        <source>Errors are multiplied by this before they are coloured: at ×8, an error of 1/8 of full brightness gets the last colour of the legend.</source>
        <translation>Fehler werden damit malgenommen, bevor sie gefärbt werden: Bei ×8 bekommt ein Fehler von 1/8 der vollen Helligkeit die letzte Farbe der Legende.</translation>
    </message>
    <message>
        <source>Measure FLIP of the pictures on show, which takes seconds. It is not measured again by itself when the plan or the view changes.</source>
        <translation>Misst FLIP der gezeigten Bilder, was Sekunden dauert. Ändern sich Plan oder Ansicht, wird nicht von selbst neu gemessen.</translation>
    </message>
    <message>
        <source>Exports the Gaussians that the compressed file gives, for programs that do not read .tdtq files. Exporting does not change the compressed scene.</source>
        <translation>Für Programme, die keine .tdtq-Dateien lesen: die Gaußverteilungen, die die komprimierte Datei ergibt. Die komprimierte Szene bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Export the compressed scene</source>
        <translation>Komprimierte Szene exportieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&lt;b&gt;What becomes of the values&lt;/b&gt;</source>
        <translation>&lt;b&gt;Was aus den Werten wird&lt;/b&gt;</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tasten suchen</translation>
    </message>
    <message>
        <source>Lists what contains this text</source>
        <translation>Zeigt, was diesen Text enthält</translation>
    </message>
    <message>
        <source>Close this sheet
Esc</source>
        <translation>Schließt dieses Blatt
Esc</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Against the photographs (uncompressed {psnr})</source>
        <translation>Gegen die Fotos (unkomprimiert {psnr})</translation>
    </message>
    <message>
        <source>{amount:.2f} dB gained</source>
        <translation>{amount:.2f} dB gewonnen</translation>
    </message>
    <message>
        <source>{amount:.2f} dB lost</source>
        <translation>{amount:.2f} dB verloren</translation>
    </message>
    <message>
        <source>The other figures compare the compressed scene with the original scene. But that is not perfect either: its own pictures differ from the photographs taken by these cameras. What compression adds to that is what it costs in truth, and mostly very little.

Mean over {views} with a photograph, at about {width} × {height} pixels; larger photographs are made smaller. The predicted figure adds the error of the plan to that of the original; the measured one follows a moment later.</source>
        <translation>Die anderen Zahlen vergleichen die komprimierte Szene mit der Originalszene. Aber auch die ist nicht vollkommen: Ihre Bilder weichen von den Fotos dieser Kameras ab. Was die Kompression dazu beiträgt, ist ihr wahrer Preis, und meist sehr wenig.

Mittel über {views} mit Foto, bei etwa {width} × {height} Pixeln; größere Fotos werden verkleinert. Die vorhergesagte Zahl zählt den Fehler des Plans zu dem des Originals; die gemessene folgt einen Augenblick später.</translation>
    </message>
    <message>
        <source>Predicted 100.0 dB, measured 100.0 dB (0.00 dB off)</source>
        <translation>Vorhergesagt 100.0 dB, gemessen 100.0 dB (0.00 dB daneben)</translation>
    </message>
    <message>
        <source>Predicted: from what rounding each attribute does to the pictures, learned in {views} views; no file is made for it.

Measured: the plan was carried out, and the same views were rendered and compared.

PSNR in decibels over all pixels of these views; higher is better, and 6 dB more halves the error. The card on the right measures the one view that you see, so it differs a little.</source>
        <translation>Vorhergesagt: aus dem, was das Runden jedes Attributs den Bildern antut, gelernt in {views} Ansichten; dafür entsteht keine Datei.

Gemessen: Der Plan wurde ausgeführt, und dieselben Ansichten wurden gerendert und verglichen.

PSNR in Dezibel über alle Pixel dieser Ansichten; höher ist besser, und 6 dB mehr halbieren den Fehler. Die Karte rechts misst die eine Ansicht, die Sie sehen, und weicht daher etwas ab.</translation>
    </message>
    <message>
        <source>Drops {text}. Steps {text_2}.</source>
        <translation>Lässt weg: {text}. Schritte: {text_2}.</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>own bits</source>
        <translation>eigene Bits</translation>
    </message>
    <message>
        <source>Coarser steps where pictures hardly show it.</source>
        <translation>Gröbere Schritte, wo Bilder es kaum zeigen.</translation>
    </message>
    <message>
        <source>Equal steps.</source>
        <translation>Gleiche Schritte.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>no Gaussians</source>
        <translation>keine Gaußverteilungen</translation>
    </message>
    <message>
        <source>Gaussians fainter than {amount:g}</source>
        <translation>Gaußverteilungen blasser als {amount:g}</translation>
    </message>
    <message>
        <source>the least seen {amount:.0%} of the Gaussians</source>
        <translation>die am wenigsten sichtbaren {amount:.0%} der Gaußverteilungen</translation>
    </message>
    <message>
        <source>the least seen, {percent} of the pictures</source>
        <translation>die am wenigsten sichtbaren, {percent} der Bilder</translation>
    </message>
    <message>
        <source>coarser where hardly seen</source>
        <translation>gröber, wo kaum sichtbar</translation>
    </message>
    <message>
        <source>equal for all Gaussians</source>
        <translation>gleich für alle Gaußverteilungen</translation>
    </message>
    <message>
        <source>All Gaussians were kept.</source>
        <translation>Alle Gaußverteilungen sind geblieben.</translation>
    </message>
    <message>
        <source>Gaussians fainter than {amount:g} were dropped.</source>
        <translation>Gaußverteilungen blasser als {amount:g} wurden weggelassen.</translation>
    </message>
    <message>
        <source>The {amount:.0%} of the Gaussians that pictures show least were dropped.</source>
        <translation>Die {amount:.0%} der Gaußverteilungen, die Bilder am wenigsten zeigen, wurden weggelassen.</translation>
    </message>
    <message>
        <source>What makes up {percent} of the pictures was dropped.</source>
        <translation>Was {percent} der Bilder ausmacht, wurde weggelassen.</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Predicted over {views}</source>
        <translation>Vorhersage, {views}</translation>
    </message>
    <message>
        <source>Measured over {views}</source>
        <translation>Messung, {views}</translation>
    </message>
    <message>
        <source>{miss:.2f} dB off</source>
        <translation>Δ {miss:.2f} dB</translation>
    </message>
    <message>
        <source>What this plan will cost, known before anything is compressed: theory and a few test pictures of this scene give the PSNR over all pixels of {views}, {width} × {height} pixels each. The measured PSNR follows a moment later, from pictures of the same views.</source>
        <translation>Was dieser Plan kosten wird, bekannt, bevor etwas komprimiert ist: Die Theorie und einige Probebilder dieser Szene ergeben die PSNR über alle Pixel von {views}, je {width} × {height} Pixel. Die gemessene PSNR folgt einen Augenblick später, aus Bildern derselben Ansichten.</translation>
    </message>
    <message>
        <source>Single views: {psnr} to {psnr_2}. The large figure above is about one view only, the one on show, at its own size.</source>
        <translation>Einzelne Ansichten: {psnr} bis {psnr_2}. Die große Zahl darüber gilt nur für die eine gezeigte Ansicht in ihrer eigenen Größe.</translation>
    </message>
    <message>
        <source>At least {floor} on average, whatever the view-dependent colours are: TurboQuant&apos;s bound promises it.</source>
        <translation>Im Mittel mindestens {floor}, wie die blickabhängigen Farben auch sind: Das verspricht die Schranke von TurboQuant.</translation>
    </message>
    <message>
        <source>Faint: learned from the scene as another plan prunes and weights it. The program learns again as soon as you leave these settings alone for a moment.</source>
        <translation>Blass: gelernt an der Szene, wie ein anderer Plan sie ausdünnt und gewichtet. Das Programm lernt neu, sobald Sie diese Einstellungen einen Augenblick ruhen lassen.</translation>
    </message>
    <message>
        <source>The program learns from a few test pictures of this scene what each bit buys. After that it knows the PSNR of every plan before anything is compressed.</source>
        <translation>Das Programm lernt aus einigen Probebildern dieser Szene, was jedes Bit bringt. Danach kennt es die PSNR jedes Plans, bevor etwas komprimiert ist.</translation>
    </message>
    <message>
        <source>High quality</source>
        <translation>Hohe Qualität</translation>
    </message>
    <message>
        <source>For close-ups and further editing.</source>
        <translation>Für Nahaufnahmen und weitere Bearbeitung.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>A good start for most scenes.</source>
        <translation>Ein guter Anfang für die meisten Szenen.</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>Kleine Datei</translation>
    </message>
    <message>
        <source>For the web; look closely before you publish.</source>
        <translation>Fürs Web; sehen Sie vor dem Veröffentlichen genau hin.</translation>
    </message>
    <message>
        <source>As in the paper (3DTurboQuant)</source>
        <translation>Wie veröffentlicht (3DTurboQuant)</translation>
    </message>
    <message>
        <source>Only view-dependent colour is quantized.</source>
        <translation>Nur die blickabhängige Farbe wird quantisiert.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Your own bits; choose a preset to go back.</source>
        <translation>Ihre eigenen Bits; eine Vorgabe führt zurück.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Bits for all attributes at once</source>
        <translation>Bits für alle Attribute auf einmal</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>Name of your preset</source>
        <translation>Name Ihrer Vorgabe</translation>
    </message>
    <message>
        <source>Enter keeps the bits under this name, Esc leaves them unnamed</source>
        <translation>Eingabe behält die Bits unter diesem Namen, Esc lässt sie namenlos</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preset&lt;/b&gt;</source>
        <translation>&lt;b&gt;Vorgabe&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Enter keeps these bits, Esc does not.</source>
        <translation>Eingabe behält diese Bits, Esc nicht.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Sie braucht einen Namen.</translation>
    </message>
    <message>
        <source>Keep as preset…</source>
        <translation>Behalten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>A preset of your own.</source>
        <translation>Eine eigene Vorgabe.</translation>
    </message>
    <message>
        <source>Keep these bits in the list under a name, for other scenes and other days</source>
        <translation>Behält diese Bits unter einem Namen in der Liste, für andere Szenen und andere Tage</translation>
    </message>
    <message>
        <source>Take this preset out of the list; the bits stay as they are</source>
        <translation>Nimmt diese Vorgabe aus der Liste; die Bits bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Least seen</source>
        <translation>Kaum gesehen</translation>
    </message>
    <message>
        <source>Drops the Gaussians that pictures show least, such as those hidden behind others, until together they would make up this share of all that pictures show. What each one puts into the pictures was found by rendering the scene from many sides.</source>
        <translation>Lässt die Gaußverteilungen weg, die Bilder am wenigsten zeigen, etwa von anderen verdeckte, bis sie zusammen diesen Anteil an allem ausmachen, was Bilder zeigen. Was jede zu den Bildern beiträgt, wurde durch Rendern von vielen Seiten gefunden.</translation>
    </message>
    <message>
        <source>Faintest</source>
        <translation>Blasseste</translation>
    </message>
    <message>
        <source>Drops every Gaussian whose opacity is below the threshold. This is quick and common, but many faint Gaussians together can make smoke, hair or grass.</source>
        <translation>Lässt jede Gaußverteilung weg, deren Deckkraft unter der Schwelle liegt. Das geht schnell und ist üblich, aber viele blasse zusammen können Rauch, Haar oder Gras sein.</translation>
    </message>
    <message>
        <source>Coarser where hardly seen</source>
        <translation>Gröber, wo kaum sichtbar</translation>
    </message>
    <message>
        <source>Which Gaussians to drop</source>
        <translation>Welche Gaußverteilungen wegfallen</translation>
    </message>
    <message>
        <source>How many Gaussians to drop</source>
        <translation>Wie viele Gaußverteilungen wegfallen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Drop Gaussians&lt;/b&gt;</source>
        <translation>&lt;b&gt;Weglassen&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{count} of </source>
        <translation>{count} von </translation>
    </message>
    <message>
        <source>{kept}{count} stay</source>
        <translation>{kept}{count}</translation>
    </message>
    <message>
        <source>Stores Gaussians that pictures hardly show in coarser steps, and those that they show most in finer ones. The picture stays as good, and the file gets smaller. How much each one is seen was found by rendering the scene from many sides.</source>
        <translation>Speichert Gaußverteilungen, die Bilder kaum zeigen, in gröberen Schritten, und die, die sie am meisten zeigen, in feineren. Das Bild bleibt so gut, und die Datei wird kleiner. Wie sehr jede zu sehen ist, wurde durch Rendern von vielen Seiten gefunden.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Rounds each value to a grid with even steps. Entropy coding then spends few bits where neighbouring Gaussians are alike.</source>
        <translation>Rundet jeden Wert auf ein Gitter gleicher Schritte. Die Entropiekodierung braucht dann wenige Bits, wo benachbarte Gaußverteilungen sich gleichen.</translation>
    </message>
    <message>
        <source>Principal axes</source>
        <translation>Hauptachsen</translation>
    </message>
    <message>
        <source>Turns the vectors so that a few values carry most of the colour, and rounds them to a grid. Entropy coding then spends next to nothing on the other values.</source>
        <translation>Dreht die Vektoren so, dass wenige Werte das meiste der Farbe tragen, und rundet sie auf ein Gitter. Die Entropiekodierung braucht dann für die anderen Werte fast nichts.</translation>
    </message>
    <message>
        <source>TurboQuant</source>
        <translation>TurboQuant</translation>
    </message>
    <message>
        <source>Turns each vector at random before rounding, so that one fixed table of levels suits every scene. Pays for long vectors.</source>
        <translation>Dreht jeden Vektor vor dem Runden zufällig, sodass eine feste Tabelle von Stufen für jede Szene passt. Lohnt sich bei langen Vektoren.</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Keeps the float32 numbers as they are.</source>
        <translation>Behält die float32-Zahlen, wie sie sind.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Drops it: colours no longer change with the view.</source>
        <translation>Lässt sie weg: Farben ändern sich nicht mehr mit dem Blick.</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>One slider: how good shall it look?</source>
        <translation>Ein Regler: Wie gut soll es aussehen?</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Fortgeschritten</translation>
    </message>
    <message>
        <source>Presets, targets, and the bits of every attribute; the plan stays</source>
        <translation>Vorgaben, Ziele und die Bits jedes Attributs; der Plan bleibt</translation>
    </message>
    <message>
        <source>Drop Gaussians</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Simple or Advanced</source>
        <translation>Einfach oder fortgeschritten</translation>
    </message>
    <message>
        <source>Save compressed file…</source>
        <translation>Komprimierte Datei speichern…</translation>
    </message>
    <message>
        <source>Write the .tdtq file of the size above, and check it
Ctrl+S</source>
        <translation>Schreibt die .tdtq-Datei der Größe darüber und prüft sie
Strg+S</translation>
    </message>
    <message>
        <source>Preliminary: what pictures show is not known yet</source>
        <translation>Vorläufig: Was Bilder zeigen, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Quality at this view</source>
        <translation>Qualität in dieser Ansicht</translation>
    </message>
    <message>
        <source>{count} bytes as plain float32 numbers (without file headers), {count_2} bytes in the .tdtq file that saving writes.

By counting bits, before entropy coding, theory expects {expected_ratio:.1f}×.</source>
        <translation>{count} Bytes als einfache float32-Zahlen (ohne Dateikopf), {count_2} Bytes in der .tdtq-Datei, die gespeichert wird.

Nach gezählten Bits, vor der Entropiekodierung, erwartet die Theorie {expected_ratio:.1f}×.</translation>
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
        <translation>Vorhergesagt {predicted}, noch nicht gemessen</translation>
    </message>
    <message>
        <source> ({off:.2f} dB off)</source>
        <translation> ({off:.2f} dB daneben)</translation>
    </message>
    <message>
        <source>Predicted {predicted}, measured {psnr}{miss}</source>
        <translation>Vorhergesagt {predicted}, gemessen {psnr}{miss}</translation>
    </message>
    <message>
        <source>Try the built-in scene</source>
        <translation>Eingebaute Szene ansehen</translation>
    </message>
    <message>
        <source>A still life made by the program, nothing to download</source>
        <translation>Ein Stillleben, vom Programm gemacht, nichts herunterzuladen</translation>
    </message>
    <message>
        <source>Open a scene…</source>
        <translation>Szene öffnen…</translation>
    </message>
    <message>
        <source>Choose a file of yours
Ctrl+O</source>
        <translation>Eine eigene Datei wählen
Strg+O</translation>
    </message>
    <message>
        <source>Drop your Gaussian Splatting scene here</source>
        <translation>Gaussian-Splatting-Szene hier ablegen</translation>
    </message>
    <message>
        <source>Move one slider, watch picture and size change, save the small file.</source>
        <translation>Einen Regler bewegen, Bild und Größe verfolgen, die kleine Datei speichern.</translation>
    </message>
    <message>
        <source>{scenes_text}, alone or with its cameras, anywhere in this window;
or arrays to quantize: {formats}</source>
        <translation>{scenes_text}, allein oder mit Kameras, irgendwo in diesem Fenster;
oder Arrays zum Quantisieren: {formats}</translation>
    </message>
    <message>
        <source>The scene was trained with antialiasing (Mip-Splatting) and is drawn so: Gaussians smaller than a pixel get fainter, not larger. PSNR measured in the wrong mode means nothing.</source>
        <translation>Die Szene wurde mit Kantenglättung (Mip-Splatting) trainiert und wird so gezeichnet: Gaußverteilungen kleiner als ein Pixel werden blasser, nicht größer. Eine PSNR, die anders gemessen wird, sagt nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{between}Antialiased (mip)</source>
        <translation>{between}Geglättet (mip)</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaußverteilung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Its number in the opened file, from 0.</source>
        <translation>Ihre Nummer in der geöffneten Datei, ab 0.</translation>
    </message>
    <message>
        <source>How much of the spot&apos;s colour is its own, on average over the pixels.</source>
        <translation>Wie viel von der Farbe der Stelle ihre eigene ist, im Mittel über die Pixel.</translation>
    </message>
    <message>
        <source>As in the opened file.</source>
        <translation>Wie in der geöffneten Datei.</translation>
    </message>
    <message>
        <source>As the compressed file has it.</source>
        <translation>Wie in der komprimierten Datei.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>Gaussians that put most into the spot</source>
        <translation>Gaußverteilungen, die am meisten zu der Stelle beitragen</translation>
    </message>
    <message>
        <source>The chosen Gaussian stands out among those marked in the pictures.</source>
        <translation>Die gewählte Gaußverteilung sticht unter den in den Bildern markierten hervor.</translation>
    </message>
    <message>
        <source>Gaussians</source>
        <translation>Gaußverteilungen</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Hält diese Arbeit an</translation>
    </message>
    <message>
        <source>{count} {noun}, SH degree {degree}</source>
        <translation>{count} {noun}, SH-Grad {degree}</translation>
    </message>
    <message>
        <source>{frame_seconds:.0f} ms a frame</source>
        <translation>{frame_seconds:.0f} ms je Bild</translation>
    </message>
    <message>
        <source>{between}Compressed: {plan_name}</source>
        <translation>{between}Komprimiert: {plan_name}</translation>
    </message>
    <message>
        <source>{separator}Renderer: {name}</source>
        <translation>{separator}Renderer: {name}</translation>
    </message>
    <message>
        <source>Find bits</source>
        <translation>Bits finden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Predicted and measured over the pixels of {views} views. The card below measures the one view that you see, so it differs a little.</source>
        <translation>Vorhergesagt und gemessen über die Pixel von {views} Ansichten. Die Karte darunter misst die eine Ansicht, die Sie sehen, und weicht daher etwas ab.</translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What is given: quality in dB, how many times smaller, or MB</source>
        <translation>Was gegeben ist: Qualität in dB, wie vielmal kleiner, oder MB</translation>
    </message>
    <message>
        <source>Amount to aim for</source>
        <translation>Wert des Ziels</translation>
    </message>
    <message>
        <source>Choose the bits of every attribute that meet the aim best</source>
        <translation>Wählt die Bits jedes Attributs, die das Ziel am besten treffen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Aim for&lt;/b&gt;</source>
        <translation>&lt;b&gt;Ziel&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Possible here: {possible}.</source>
        <translation>Hier möglich: {possible}.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>✓ Method fits</source>
        <translation>✓ passt</translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation>Bleibt genau</translation>
    </message>
    <message>
        <source>All 32 bits of every value are kept.</source>
        <translation>Alle 32 Bits jedes Werts bleiben.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Colours no longer change with the view.</source>
        <translation>Farben ändern sich nicht mehr mit dem Blick.</translation>
    </message>
    <message>
        <source>! Try Grid</source>
        <translation>! besser Gitter</translation>
    </message>
    <message>
        <source>FLIP (slower)</source>
        <translation>FLIP (langsamer)</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>Tabelle speichern…</translation>
    </message>
    <message>
        <source>How many views to measure, in places all around the scene</source>
        <translation>Wie viele Ansichten rings um die Szene gemessen werden</translation>
    </message>
    <message>
        <source>Also FLIP: what a person sees who flips between the pictures, 0 to 1</source>
        <translation>Auch FLIP: was ein Mensch sieht, der zwischen den Bildern wechselt, 0 bis 1</translation>
    </message>
    <message>
        <source>Render all views, and measure PSNR in dB and SSIM of each
M</source>
        <translation>Rendert alle Ansichten und misst PSNR in dB und SSIM jeder
M</translation>
    </message>
    <message>
        <source>Write all figures as CSV or JSON</source>
        <translation>Schreibt alle Zahlen als CSV oder JSON</translation>
    </message>
    <message>
        <source>Close this table</source>
        <translation>Schließt diese Tabelle</translation>
    </message>
    <message>
        <source>Views to measure</source>
        <translation>Zu messende Ansichten</translation>
    </message>
    <message>
        <source>{count} views all around</source>
        <translation>{count} Ansichten rundum</translation>
    </message>
    <message>
        <source>&lt;b&gt;All views&lt;/b&gt;</source>
        <translation>&lt;b&gt;Alle Ansichten&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Measured views</source>
        <translation>Gemessene Ansichten</translation>
    </message>
    <message>
        <source>One line a view, the worst first: by its loss against the photograph where there is one, else by PSNR. Click to stand there.</source>
        <translation>Eine Zeile je Ansicht, die schlechteste zuerst: nach dem Verlust gegenüber dem Foto, wo es eines gibt, sonst nach PSNR. Ein Klick stellt Sie dorthin.</translation>
    </message>
    <message>
        <source>{scores} of {views} views</source>
        <translation>{scores} von {views} Ansichten</translation>
    </message>
    <message>
        <source>{done} measured</source>
        <translation>{done} gemessen</translation>
    </message>
    <message>
        <source>Compressing the scene…</source>
        <translation>Die Szene wird komprimiert…</translation>
    </message>
    <message>
        <source>Plan changed: measure again</source>
        <translation>Plan geändert: neu messen</translation>
    </message>
    <message>
        <source>Stopped after {done}</source>
        <translation>Angehalten nach {done}</translation>
    </message>
    <message>
        <source>the {views} cameras</source>
        <translation>den {views} Kameras</translation>
    </message>
    <message>
        <source>an orbit</source>
        <translation>einem Umlauf</translation>
    </message>
    <message>
        <source>Measure renders original and compressed from {place}, and lists PSNR and SSIM of every view, the worst first; with photographs, also the distance of both to them.</source>
        <translation>Messen rendert Original und komprimierte Szene von {place} aus und listet PSNR und SSIM jeder Ansicht, die schlechteste zuerst; mit Fotos auch den Abstand beider zu ihnen.</translation>
    </message>
    <message>
        <source>Mean PSNR {psnr}   ·   mean SSIM {ssim:.4f}</source>
        <translation>Mittlere PSNR {psnr}   ·   mittlere SSIM {ssim:.4f}</translation>
    </message>
    <message>
        <source>PSNR over all pixels {psnr}   ·   mean SSIM {ssim:.4f}</source>
        <translation>PSNR über alle Pixel {psnr}   ·   mittlere SSIM {ssim:.4f}</translation>
    </message>
    <message>
        <source>{line}   ·   against photographs: original {before:.2f} dB, compressed {after:.2f} dB, change {sign} dB</source>
        <translation>{line}   ·   gegen Fotos: Original {before:.2f} dB, komprimiert {after:.2f} dB, Änderung {sign} dB</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Name of the camera</source>
        <translation>Name der Kamera</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identisch</translation>
    </message>
    <message>
        <source>Compressed against original</source>
        <translation>Komprimiert gegen Original</translation>
    </message>
    <message>
        <source>What an eye sees of the difference; 0 is none</source>
        <translation>Was ein Auge vom Unterschied sieht; 0 heißt nichts</translation>
    </message>
    <message>
        <source>Original
vs photo</source>
        <translation>Original
zum Foto</translation>
    </message>
    <message>
        <source>Compressed
vs photo</source>
        <translation>Komprimiert
zum Foto</translation>
    </message>
    <message>
        <source>PSNR in dB</source>
        <translation>PSNR in dB</translation>
    </message>
    <message>
        <source>Change, dB</source>
        <translation>Änderung, dB</translation>
    </message>
    <message>
        <source>What compression costs</source>
        <translation>Was Kompression kostet</translation>
    </message>
    <message>
        <source>Puts this result aside, on the left in place of the original, so that another one can be compared with it. The decibels of both are against the original, which Space still shows.</source>
        <translation>Legt dieses Ergebnis beiseite, nach links an die Stelle des Originals, um ein anderes damit zu vergleichen. Die Dezibel beider gelten gegen das Original, das die Leertaste weiter zeigt.</translation>
    </message>
    <message>
        <source>&amp;Pin this result</source>
        <translation>Dieses Ergebnis &amp;anheften</translation>
    </message>
    <message>
        <source>The pinned result was let go: its Gaussians were weighed anew.</source>
        <translation>Das angeheftete Ergebnis wurde gelöst: Seine Gaußverteilungen sind neu gewogen.</translation>
    </message>
    <message>
        <source>Pin it again to compare.</source>
        <translation>Heften Sie es zum Vergleich neu an.</translation>
    </message>
    <message>
        <source>Preparing the codec (first start only, about 15 s)</source>
        <translation>Der Codec wird vorbereitet (nur beim ersten Start, etwa 15 s)</translation>
    </message>
    <message>
        <source>Updating the picture</source>
        <translation>Das Bild wird erneuert</translation>
    </message>
    <message>
        <source>Rendering and measuring</source>
        <translation>Es wird gerendert und gemessen</translation>
    </message>
    <message>
        <source>Remembering</source>
        <translation>Wird gemerkt</translation>
    </message>
    <message>
        <source>The GPU where it works, else the CPU</source>
        <translation>Die GPU, wo sie geht, sonst die CPU</translation>
    </message>
    <message>
        <source>Works everywhere</source>
        <translation>Geht überall</translation>
    </message>
    <message>
        <source>Needs an NVIDIA GPU, torch and gsplat</source>
        <translation>Braucht eine NVIDIA-GPU, torch und gsplat</translation>
    </message>
    <message>
        <source>Re&amp;nderer</source>
        <translation>Re&amp;nderer</translation>
    </message>
    <message>
        <source>Preparing the renderer (first start only, about 15 s)</source>
        <translation>Der Renderer wird vorbereitet (nur beim ersten Start, etwa 15 s)</translation>
    </message>
    <message>
        <source>Preparing the CPU renderer</source>
        <translation>Der CPU-Renderer wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the GPU renderer</source>
        <translation>Der GPU-Renderer wird vorbereitet</translation>
    </message>
    <message>
        <source>Everything works, a little slower.</source>
        <translation>Alles geht, nur etwas langsamer.</translation>
    </message>
    <message>
        <source>preparing the renderer</source>
        <translation>der Vorbereitung des Renderers</translation>
    </message>
    <message>
        <source>The {name} renderer stays in use.</source>
        <translation>Der Renderer {name} bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>Rendering the first picture…</source>
        <translation>Das erste Bild wird gerendert…</translation>
    </message>
    <message>
        <source>Preparing the renderer…
First start only, about 15 s</source>
        <translation>Der Renderer wird vorbereitet…
Nur beim ersten Start, etwa 15 s</translation>
    </message>
    <message>
        <source>Compressing…
First start only: about 15 s more</source>
        <translation>Es wird komprimiert…
Nur beim ersten Start: noch etwa 15 s</translation>
    </message>
    <message>
        <source>Compressing…</source>
        <translation>Es wird komprimiert…</translation>
    </message>
    <message>
        <source>FLIP takes seconds, so it is measured on request
Press Measure above</source>
        <translation>FLIP dauert Sekunden und wird daher auf Wunsch gemessen
Drücken Sie oben Messen</translation>
    </message>
    <message>
        <source>Measuring FLIP…</source>
        <translation>FLIP wird gemessen…</translation>
    </message>
    <message>
        <source>No picture
The message below says why</source>
        <translation>Kein Bild
Die Meldung unten sagt, warum</translation>
    </message>
    <message>
        <source>Nothing to compare yet
Invalid Gaussians must be dropped first</source>
        <translation>Noch nichts zu vergleichen
Zuerst müssen ungültige Gaußverteilungen weggelassen werden</translation>
    </message>
    <message>
        <source>Preset {name}</source>
        <translation>Vorgabe {name}</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>Drop {what}</source>
        <translation>{what} weglassen</translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation>Gleiche Schritte</translation>
    </message>
    <message>
        <source>{join} or {value}</source>
        <translation>{join} oder {value}</translation>
    </message>
    <message>
        <source>the COLMAP model {name}/{name_2}</source>
        <translation>dem COLMAP-Modell {name}/{name_2}</translation>
    </message>
    <message>
        <source>Found 1 camera in {place}.</source>
        <translation>1 Kamera in {place} gefunden.</translation>
    </message>
    <message>
        <source>Found {views} cameras in {place}.</source>
        <translation>{views} Kameras in {place} gefunden.</translation>
    </message>
    <message>
        <source>Measuring all views</source>
        <translation>Alle Ansichten werden gemessen</translation>
    </message>
    <message>
        <source>Measuring {views} views</source>
        <translation>{views} Ansichten werden gemessen</translation>
    </message>
    <message>
        <source>&amp;Measure all views</source>
        <translation>Alle Ansichten &amp;messen</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>This view is very full: shown at 1/{reduction} of the resolution.</source>
        <translation>Diese Ansicht ist sehr voll: gezeigt bei 1/{reduction} der Auflösung.</translation>
    </message>
    <message>
        <source>PSNR and SSIM are measured at that size.</source>
        <translation>PSNR und SSIM werden bei dieser Größe gemessen.</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Ordner: {folder}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
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
&lt;p&gt;Öffnet eine Szene aus 3D Gaussian Splatting, komprimiert sie ganz ohne Training
und zeigt sogleich, was das mit dem Bild und der Datei macht.&lt;/p&gt;
&lt;p&gt;Was Bilder kaum zeigen, wird weggelassen oder in gröberen Schritten gespeichert; alles wird auf
Gitter gerundet, die blickabhängigen Farben entlang ihrer Hauptachsen, und entropiekodiert.
TurboQuant (3DTurboQuant) dreht Vektoren stattdessen zufällig, mit einer festen Tabelle.&lt;/p&gt;
&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;
</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Dark or light, as the system is set</source>
        <translation>Dunkel oder hell, wie das System eingestellt ist</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light texts on dark grounds</source>
        <translation>Helle Texte auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark texts on light grounds</source>
        <translation>Dunkle Texte auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hema</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>wartet …</translation>
    </message>
    <message>
        <source>Rendering thumbnails</source>
        <translation>Vorschaubilder werden gerendert</translation>
    </message>
    <message>
        <source>Finding bits</source>
        <translation>Bits werden gesucht</translation>
    </message>
    <message>
        <source>Measuring the presets</source>
        <translation>Die Vorgaben werden gemessen</translation>
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
        <translation>Die Vorhersage wird geprüft</translation>
    </message>
    <message>
        <source>Finding out what pictures show</source>
        <translation>Was Bilder zeigen, wird ermittelt</translation>
    </message>
    <message>
        <source>making the picture</source>
        <translation>dem Bild</translation>
    </message>
    <message>
        <source>This is not a scene that can be opened.</source>
        <translation>Das ist keine Szene, die sich öffnen ließe.</translation>
    </message>
    <message>
        <source>Drop a {scenes_text} file, or arrays: {formats}.</source>
        <translation>Legen Sie eine {scenes_text}-Datei ab, oder Arrays: {formats}.</translation>
    </message>
    <message>
        <source>Finds the smallest file of this quality.</source>
        <translation>Findet die kleinste Datei dieser Qualität.</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Finds the best quality that is so many times smaller.</source>
        <translation>Findet die beste Qualität, die um so vieles kleiner ist.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>Ticked arrays are quantized by Save; it keeps the others exactly as they are.</source>
        <translation>Speichern quantisiert die angehakten Arrays; die anderen bleiben genau, wie sie sind.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What it takes uncompressed, in its own type</source>
        <translation>Was es unkomprimiert braucht, in seinem eigenen Typ</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Finds the best quality that fits into this size.</source>
        <translation>Findet die beste Qualität, die in diese Größe passt.</translation>
    </message>
    <message>
        <source>{headline}: predicted {predicted:.1f}, measured {psnr:.1f} dB, {bytes}, {ratio}.</source>
        <translation>{headline}: vorhergesagt {predicted:.1f}, gemessen {psnr:.1f} dB, {bytes}, {ratio}.</translation>
    </message>
    <message>
        <source> One more bit for {label}: +{gain:.1f} dB for {cost}.</source>
        <translation> Ein Bit mehr für {label}: +{gain:.1f} dB für {cost}.</translation>
    </message>
    <message>
        <source> Gaussians are dropped as before.</source>
        <translation> Gaußverteilungen werden weggelassen wie zuvor.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{} wanted</source>
        <translation>{} gewünscht</translation>
    </message>
    <message>
        <source>{} is out of reach. The best these bits can do</source>
        <translation>{} ist unerreichbar. Das Beste, was diese Bits können</translation>
    </message>
    <message>
        <source>{} is out of reach. The smallest file these bits allow</source>
        <translation>{} ist unerreichbar. Die kleinste Datei, die diese Bits erlauben</translation>
    </message>
    <message>
        <source>{} wanted, but even the smallest file keeps more</source>
        <translation>{} gewünscht, aber schon die kleinste Datei behält mehr</translation>
    </message>
    <message>
        <source>{} wanted, but the best these bits can do takes less</source>
        <translation>{} gewünscht, aber das Beste, was diese Bits können, braucht weniger</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Ausgezeichnet</translation>
    </message>
    <message>
        <source>no visible difference</source>
        <translation>kein sichtbarer Unterschied</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sehr gut</translation>
    </message>
    <message>
        <source>differences are hard to see</source>
        <translation>Unterschiede sind kaum zu sehen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>small differences up close</source>
        <translation>kleine Unterschiede aus der Nähe</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>differences are visible</source>
        <translation>Unterschiede sind sichtbar</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>clearly damaged</source>
        <translation>deutlich beschädigt</translation>
    </message>
    <message>
        <source>PSNR measures how close the compressed picture is to the original at this view and picture size, in decibels; higher is better, and 6 dB more halves the error.

</source>
        <translation>Die PSNR misst, wie nahe das komprimierte Bild dem Original bei dieser Ansicht und Bildgröße ist, in Dezibel; höher ist besser, und 6 dB mehr halbieren den Fehler.

</translation>
    </message>
    <message>
        <source>from {low:g} dB</source>
        <translation>ab {low:g} dB</translation>
    </message>
    <message>
        <source>below that</source>
        <translation>darunter</translation>
    </message>
    <message>
        <source>

Colours are clipped to what a screen shows before they are compared. One view is one sample: turn the scene, or look at the error map.</source>
        <translation>

Farben werden vor dem Vergleich auf das begrenzt, was ein Bildschirm zeigt. Eine Ansicht ist eine Stichprobe: Drehen Sie die Szene, oder sehen Sie das Fehlerbild an.</translation>
    </message>
    <message>
        <source>SSIM compares local structure (edges, texture) instead of single pixels; 1 is identical. Gaussian window, sigma 1.5, mean over the colour channels.</source>
        <translation>SSIM vergleicht örtliche Struktur (Kanten, Textur) statt einzelner Pixel; 1 heißt gleich. Gauß-Fenster, Sigma 1.5, Mittel über die Farbkanäle.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
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
        <translation>{count} Bytes</translation>
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
        <translation>{ratio:.2f}× größer</translation>
    </message>
    <message>
        <source>{ratio:.1f}× smaller</source>
        <translation>{ratio:.1f}× kleiner</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>gleich groß</translation>
    </message>
    <message>
        <source>{psnr:.1f} dB</source>
        <translation>{psnr:.1f} dB</translation>
    </message>
    <message>
        <source>1 bit</source>
        <translation>1 Bit</translation>
    </message>
    <message>
        <source>{bits:g} bits</source>
        <translation>{bits:g} Bits</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>1 Ansicht</translation>
    </message>
    <message>
        <source>{count} views</source>
        <translation>{count} Ansichten</translation>
    </message>
    <message>
        <source>Preparing the scene for compression</source>
        <translation>Die Szene wird für die Kompression vorbereitet</translation>
    </message>
    <message>
        <source>Report on the present plan</source>
        <translation>Bericht über den jetzigen Plan</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>What &amp;theory says</source>
        <translation>Was die &amp;Theorie sagt</translation>
    </message>
    <message>
        <source>Pictures as &amp;PNG files too</source>
        <translation>Bilder auch als &amp;PNG-Dateien</translation>
    </message>
    <message>
        <source>V&amp;iews</source>
        <translation>A&amp;nsichten</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Auch</translation>
    </message>
    <message>
        <source>Predicted quality, each attribute&apos;s share of the error, and the curve of size against quality, as the window has learned them.</source>
        <translation>Vorhergesagte Qualität, der Anteil jedes Attributs am Fehler und die Kurve von Größe gegen Qualität, wie das Fenster sie gelernt hat.</translation>
    </message>
    <message>
        <source>The worst of all views</source>
        <translation>Die schlechtesten</translation>
    </message>
    <message>
        <source>This view only</source>
        <translation>Nur diese Ansicht</translation>
    </message>
    <message>
        <source>All views</source>
        <translation>Alle Ansichten</translation>
    </message>
    <message>
        <source>of {count} around the scene</source>
        <translation>von {count} ringsum</translation>
    </message>
    <message>
        <source>As the cameras have it</source>
        <translation>Wie bei den Kameras</translation>
    </message>
    <message>
        <source>{width} pixels</source>
        <translation>{width} Pixel</translation>
    </message>
    <message>
        <source>Views in the report</source>
        <translation>Ansichten im Bericht</translation>
    </message>
    <message>
        <source>Numbers are measured in all views, or in this one only.</source>
        <translation>Zahlen werden in allen Ansichten gemessen oder nur in dieser.</translation>
    </message>
    <message>
        <source>Number of views to picture</source>
        <translation>Zahl der abgebildeten Ansichten</translation>
    </message>
    <message>
        <source>How many of the worst views to picture; each adds up to a megabyte.</source>
        <translation>Wie viele der schlechtesten Ansichten abgebildet werden; jede braucht bis zu einem Megabyte.</translation>
    </message>
    <message>
        <source>Views around the scene</source>
        <translation>Ansichten rings um die Szene</translation>
    </message>
    <message>
        <source>From how many sides to measure; the scene has no cameras of its own.</source>
        <translation>Von wie vielen Seiten gemessen wird; die Szene hat keine eigenen Kameras.</translation>
    </message>
    <message>
        <source>Width of the pictures in pixels</source>
        <translation>Breite der Bilder in Pixeln</translation>
    </message>
    <message>
        <source>The height follows. Photographs are compared at their own size only.</source>
        <translation>Die Höhe folgt daraus. Fotos werden nur in ihrer eigenen Größe verglichen.</translation>
    </message>
    <message>
        <source>Saves them in a folder beside the page.</source>
        <translation>Speichert sie in einem Ordner neben der Seite.</translation>
    </message>
    <message>
        <source>Write pictures and numbers of the present plan as one HTML page</source>
        <translation>Schreibt Bilder und Zahlen des jetzigen Plans als eine HTML-Seite</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>Be&amp;richt speichern…</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Finding out what pictures show comes first.</source>
        <translation>Zuerst wird ermittelt, was Bilder zeigen.</translation>
    </message>
    <message>
        <source>The prediction is still being checked.</source>
        <translation>Die Vorhersage wird noch geprüft.</translation>
    </message>
    <message>
        <source>Measures and pictures this view.</source>
        <translation>Misst diese Ansicht und bildet sie ab.</translation>
    </message>
    <message>
        <source>All views are measured already.</source>
        <translation>Alle Ansichten sind schon gemessen.</translation>
    </message>
    <message>
        <source>Measures {views} first.</source>
        <translation>Misst zuerst {views}.</translation>
    </message>
    <message>
        <source>One page that needs nothing else, to send or to print.</source>
        <translation>Eine Seite, die nichts weiter braucht, zum Verschicken oder Drucken.</translation>
    </message>
    <message>
        <source>Without what theory says: {why}</source>
        <translation>Ohne das, was die Theorie sagt: {why}</translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {views} pictured.</source>
        <translation>{name} gespeichert: {size}, {views} abgebildet.</translation>
    </message>
    <message>
        <source>&amp;Predict PSNR</source>
        <translation>PSNR &amp;vorhersagen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wäh&amp;len…</translation>
    </message>
    <message>
        <source>Do fi&amp;nished scenes again</source>
        <translation>F&amp;ertige Szenen noch einmal</translation>
    </message>
    <message>
        <source>Drop in&amp;valid Gaussians</source>
        <translation>&amp;Ungültige Gaußverteilungen weglassen</translation>
    </message>
    <message>
        <source>Folder for the .tdtq files</source>
        <translation>Ordner für die .tdtq-Dateien</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>Fort&amp;geschritten</translation>
    </message>
    <message>
        <source>as many as fit ({count})</source>
        <translation>so viele, wie gehen ({count})</translation>
    </message>
    <message>
        <source>&amp;Compress to</source>
        <translation>&amp;Komprimieren auf</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>Scenes at &amp;once</source>
        <translation>Szenen &amp;zugleich</translation>
    </message>
    <message>
        <source>Das&amp;k scheduler</source>
        <translation>D&amp;ask-Scheduler</translation>
    </message>
    <message>
        <source>Says what PSNR to expect of every scene; takes longer.</source>
        <translation>Sagt, welche PSNR von jeder Szene zu erwarten ist; dauert länger.</translation>
    </message>
    <message>
        <source>Where the .tdtq files go. What is finished is recorded there too, so that a batch that was stopped goes on where it was.</source>
        <translation>Wohin die .tdtq-Dateien kommen. Dort steht auch, was fertig ist, damit ein angehaltener Stapel da weitergeht, wo er war.</translation>
    </message>
    <message>
        <source>Choose the folder for the files.</source>
        <translation>Wählt den Ordner für die Dateien.</translation>
    </message>
    <message>
        <source>Workers, a cluster, and what to do with damaged scenes.</source>
        <translation>Prozesse, ein Cluster, und was mit beschädigten Szenen geschieht.</translation>
    </message>
    <message>
        <source>Scenes at once on this machine. A scene takes up to 785 MB for a million Gaussians.</source>
        <translation>Szenen zugleich auf diesem Rechner. Eine Szene braucht bis zu 785 MB für eine Million Gaußverteilungen.</translation>
    </message>
    <message>
        <source>Address of a Dask cluster that does the work instead. Its workers must see scenes and folder by the same paths.</source>
        <translation>Adresse eines Dask-Clusters, der die Arbeit übernimmt. Seine Prozesse müssen Szenen und Ordner unter denselben Pfaden sehen.</translation>
    </message>
    <message>
        <source>Otherwise scenes that were finished with the same choices stay.</source>
        <translation>Sonst bleiben Szenen, die mit derselben Wahl schon fertig wurden.</translation>
    </message>
    <message>
        <source>Leaves out Gaussians that hold no numbers or no rotation (their scene fails otherwise), and those larger than the whole scene.</source>
        <translation>Lässt Gaußverteilungen weg, die keine Zahlen oder keine Drehung enthalten (sonst scheitert ihre Szene), und solche, die größer sind als die ganze Szene.</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
    <message>
        <source>Scenes at once</source>
        <translation>Szenen zugleich</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Adresse eines Dask-Schedulers</translation>
    </message>
    <message>
        <source>Aim for {goal}</source>
        <translation>Ziel: {goal}</translation>
    </message>
    <message>
        <source>What is done with every scene</source>
        <translation>Was mit jeder Szene geschieht</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The plan in the window: {name}</source>
        <translation>Der Plan im Fenster: {name}</translation>
    </message>
    <message>
        <source>Compresses every scene with the plan that the window has now.</source>
        <translation>Komprimiert jede Szene mit dem Plan, den das Fenster jetzt hat.</translation>
    </message>
    <message>
        <source>Compressing scenes: {over} of {count} done</source>
        <translation>Szenen werden komprimiert: {over} von {count} fertig</translation>
    </message>
    <message>
        <source>Compressing scenes</source>
        <translation>Szenen werden komprimiert</translation>
    </message>
    <message>
        <source>compressing scenes</source>
        <translation>dem Komprimieren der Szenen</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Enter opens the compressed file of a finished scene.</source>
        <translation>Die Eingabetaste öffnet die komprimierte Datei einer fertigen Szene.</translation>
    </message>
    <message>
        <source>&amp;Open compressed scene</source>
        <translation>Komprimierte Szene ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Drop scenes or folders of scenes here</source>
        <translation>Legen Sie hier Szenen oder Ordner mit Szenen ab</translation>
    </message>
    <message>
        <source>Compress &amp;many scenes…</source>
        <translation>&amp;Viele Szenen komprimieren…</translation>
    </message>
    <message>
        <source>Compress many scenes with one plan or target</source>
        <translation>Viele Szenen mit einem Plan oder Ziel komprimieren</translation>
    </message>
    <message>
        <source>A batch is running: {summary}.</source>
        <translation>Ein Stapel läuft: {summary}.</translation>
    </message>
    <message>
        <source>Closing stops it. What is finished is kept: the same scenes, choices and folder go on from there.</source>
        <translation>Schließen hält ihn an. Was fertig ist, bleibt: Mit denselben Szenen, derselben Wahl und demselben Ordner geht es dort weiter.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>{name} was made by the batch.</source>
        <translation>{name} ist im Stapel entstanden.</translation>
    </message>
    <message>
        <source>Back to the batch</source>
        <translation>Zurück zum Stapel</translation>
    </message>
    <message>
        <source>The batch was stopped: {summary}.</source>
        <translation>Der Stapel wurde angehalten: {summary}.</translation>
    </message>
    <message>
        <source>What is finished is kept.</source>
        <translation>Was fertig ist, bleibt.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Tells which attribute and which Gaussians make the error: at the magnifier, or without it at the worst spot of the picture. A click on the error map asks about that spot.</source>
        <translation>Sagt, welches Attribut und welche Gaußverteilungen den Fehler machen: unter der Lupe, oder ohne sie an der schlechtesten Stelle des Bildes. Ein Klick auf das Fehlerbild fragt nach dieser Stelle.</translation>
    </message>
    <message>
        <source>What makes this &amp;error</source>
        <translation>Was diesen &amp;Fehler macht</translation>
    </message>
    <message>
        <source>Looking for what makes this error</source>
        <translation>Was diesen Fehler macht, wird gesucht</translation>
    </message>
    <message>
        <source>Film a turn around the scene, original against compressed</source>
        <translation>Filmt eine Umdrehung um die Szene, Original gegen komprimiert</translation>
    </message>
    <message>
        <source>Save &amp;turntable…</source>
        <translation>&amp;Umdrehung filmen…</translation>
    </message>
    <message>
        <source>Filming {name}</source>
        <translation>{name} wird gefilmt</translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {frames} frames.</source>
        <translation>{name} gespeichert: {size}, {frames} Bilder.</translation>
    </message>
    <message>
        <source>Save turntable</source>
        <translation>Umdrehung speichern</translation>
    </message>
    <message>
        <source>The compressed scene is not ready yet.</source>
        <translation>Die komprimierte Szene ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Finding out what the film will take</source>
        <translation>Was der Film braucht, wird ermittelt</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>{frames}. Finding out what they will take…</source>
        <translation>{frames}. Was sie brauchen, wird ermittelt…</translation>
    </message>
    <message>
        <source>{frames}, about {size}, done in about {time}.</source>
        <translation>{frames}, etwa {size}, fertig in etwa {time}.</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>Original {size}</source>
        <translation>Original {size}</translation>
    </message>
    <message>
        <source>Compressed {size}</source>
        <translation>Komprimiert {size}</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of memory, and {free} are free.</source>
        <translation>{name} braucht etwa {needed} Speicher, und {free} sind frei.</translation>
    </message>
    <message>
        <source>Close other programs first, or open a smaller scene.</source>
        <translation>Schließen Sie zuerst andere Programme, oder öffnen Sie eine kleinere Szene.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of memory; this machine has {most}, swap included.</source>
        <translation>{name} braucht etwa {needed} Speicher; dieser Rechner hat {most}, Auslagerungsspeicher inbegriffen.</translation>
    </message>
    <message>
        <source>Use another machine, or fewer Gaussians: about {count} fit here.</source>
        <translation>Nehmen Sie einen anderen Rechner oder weniger Gaußverteilungen: etwa {count} passen hier hinein.</translation>
    </message>
    <message>
        <source>doing what was asked for</source>
        <translation>dem, was verlangt war</translation>
    </message>
    <message>
        <source>Open again to go without saving.</source>
        <translation>Noch einmal öffnen, um ohne Speichern zu gehen.</translation>
    </message>
    <message>
        <source>Close again to go without saving.</source>
        <translation>Noch einmal schließen, um ohne Speichern zu gehen.</translation>
    </message>
    <message>
        <source>These settings are your own and not saved yet.</source>
        <translation>Diese Einstellungen sind Ihre eigenen und noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Gaussians left out</source>
        <translation>Weggelassene</translation>
    </message>
    <message>
        <source>Shares of the error by attribute</source>
        <translation>Anteile der Attribute am Fehler</translation>
    </message>
    <message>
        <source>Each attribute is restored alone while all others stay compressed; its share is what the error of the spot then falls by.

Errors of attributes can cancel each other, so that a share says where bits help most, not what would be left.</source>
        <translation>Jedes Attribut wird allein wiederhergestellt, während alle anderen komprimiert bleiben; sein Anteil ist, um wie viel der Fehler der Stelle dann sinkt.

Fehler von Attributen können einander aufheben; ein Anteil sagt also, wo Bits am meisten helfen, nicht, was übrig bliebe.</translation>
    </message>
    <message>
        <source>plays everywhere, with 256 colours</source>
        <translation>läuft überall, mit 256 Farben</translation>
    </message>
    <message>
        <source>Animated PNG</source>
        <translation>Bewegtes PNG</translation>
    </message>
    <message>
        <source>keeps all colours, the largest file</source>
        <translation>behält alle Farben, größte Datei</translation>
    </message>
    <message>
        <source>the smallest file</source>
        <translation>die kleinste Datei</translation>
    </message>
    <message>
        <source>Turn around the scene</source>
        <translation>Umdrehung um die Szene</translation>
    </message>
    <message>
        <source>&amp;Save turntable…</source>
        <translation>Umdrehung &amp;speichern…</translation>
    </message>
    <message>
        <source>Dividing line s&amp;weeps</source>
        <translation>Trennlinie &amp;wandert</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>One &amp;turn</source>
        <translation>Eine &amp;Umdrehung</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source> frames a second</source>
        <translation> Bilder/s</translation>
    </message>
    <message>
        <source>{side} × {side} pixels</source>
        <translation>{side} × {side} Pixel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Seconds a turn takes</source>
        <translation>Sekunden einer Umdrehung</translation>
    </message>
    <message>
        <source>How long one turn takes.</source>
        <translation>Wie lange eine Umdrehung dauert.</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>More are smoother, and make file and work larger.</source>
        <translation>Mehr sind flüssiger und machen Datei und Arbeit größer.</translation>
    </message>
    <message>
        <source>Size in pixels</source>
        <translation>Größe in Pixeln</translation>
    </message>
    <message>
        <source>Width and height of the film in pixels.</source>
        <translation>Breite und Höhe des Films in Pixeln.</translation>
    </message>
    <message>
        <source>Dividing line sweeps</source>
        <translation>Trennlinie wandert</translation>
    </message>
    <message>
        <source>The line between original and compressed goes to and fro once a turn.</source>
        <translation>Die Linie zwischen Original und komprimiertem Bild geht bei jeder Umdrehung einmal hin und her.</translation>
    </message>
    <message>
        <source>First frame of the film</source>
        <translation>Erstes Bild des Films</translation>
    </message>
    <message>
        <source>MP4 (needs ffmpeg)</source>
        <translation>MP4 (braucht ffmpeg)</translation>
    </message>
    <message>
        <source>MP4 needs ffmpeg, which is not installed.</source>
        <translation>MP4 braucht ffmpeg, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>x y z in the scene&apos;s units</source>
        <translation>x y z in Einheiten der Szene</translation>
    </message>
    <message>
        <source>quaternion w x y z</source>
        <translation>Quaternion w x y z</translation>
    </message>
    <message>
        <source>three radii in the scene&apos;s units</source>
        <translation>drei Radien in Einheiten der Szene</translation>
    </message>
    <message>
        <source>0 to 100%</source>
        <translation>0 bis 100%</translation>
    </message>
    <message>
        <source>R G B, 0 to 255</source>
        <translation>R G B, 0 bis 255</translation>
    </message>
    <message>
        <source>length of the vector of coefficients</source>
        <translation>Länge des Vektors der Koeffizienten</translation>
    </message>
    <message>
        <source>How close the pictures stay to the original: predicted PSNR over several views, in decibels (dB); 6 dB more halves the error.

Arrow keys: 0.1 dB, Page Up and Page Down: 1 dB.</source>
        <translation>Wie nahe die Bilder dem Original bleiben: vorhergesagte PSNR über mehrere Ansichten, in Dezibel (dB); 6 dB mehr halbieren den Fehler.

Pfeiltasten: 0.1 dB, Bild auf und Bild ab: 1 dB.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Recent scenes</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>{name} wieder öffnen</translation>
    </message>
    <message>
        <source>Choose one of three for now; every quality in between follows in some seconds.</source>
        <translation>Wählen Sie fürs Erste eine von dreien; jede Qualität dazwischen folgt in einigen Sekunden.</translation>
    </message>
    <message>
        <source>{psnr} at this view</source>
        <translation>{psnr} in dieser Ansicht</translation>
    </message>
    <message>
        <source>{psnr} predicted</source>
        <translation>{psnr} vorhergesagt</translation>
    </message>
    <message>
        <source>, {psnr} measured</source>
        <translation>, {psnr} gemessen</translation>
    </message>
    <message>
        <source>This is the preset “{name}”.</source>
        <translation>Das ist die Vorgabe „{name}“.</translation>
    </message>
    <message>
        <source>These are your own settings from Advanced; they stay until you move the slider.</source>
        <translation>Das sind Ihre eigenen Einstellungen aus Fortgeschritten; sie bleiben, bis Sie den Regler bewegen.</translation>
    </message>
    <message>
        <source>There this quality takes about {size}.</source>
        <translation>Diese Qualität braucht dort etwa {size}.</translation>
    </message>
    <message>
        <source>Finds out what each bit buys in this scene, so that every quality can be chosen</source>
        <translation>Ermittelt, was jedes Bit in dieser Szene bringt, damit jede Qualität wählbar ist</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>How good should it look?</source>
        <translation>Wie gut soll es aussehen?</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Genau hinsehen</translation>
    </message>
    <message>
        <source>About this size, as learned from the scene; the exact one follows at once.</source>
        <translation>Etwa diese Größe, wie an der Szene gelernt; die genaue folgt sogleich.</translation>
    </message>
    <message>
        <source>The size of the .tdtq file that saving writes, to the byte: {count} bytes.</source>
        <translation>Die Größe der .tdtq-Datei, die gespeichert wird, aufs Byte: {count} Bytes.</translation>
    </message>
    <message>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message>
        <source>{ratio} than {before}</source>
        <translation>{ratio} als {before}</translation>
    </message>
    <message>
        <source>&amp;Advanced side panel</source>
        <translation>F&amp;ortgeschrittene Leiste</translation>
    </message>
    <message>
        <source>All settings in place of one slider</source>
        <translation>Alle Einstellungen statt eines Reglers</translation>
    </message>
    <message>
        <source>Save p&amp;lan…</source>
        <translation>P&amp;lan speichern…</translation>
    </message>
    <message>
        <source>Loa&amp;d plan…</source>
        <translation>Pl&amp;an laden…</translation>
    </message>
    <message>
        <source>Cop&amp;y plan</source>
        <translation>Plan &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste plan</source>
        <translation>Plan &amp;einfügen</translation>
    </message>
    <message>
        <source>saving the plan</source>
        <translation>dem Speichern des Plans</translation>
    </message>
    <message>
        <source>tdtq compress --plan takes it too. Folder: {folder}</source>
        <translation>tdtq compress --plan nimmt ihn auch. Ordner: {folder}</translation>
    </message>
    <message>
        <source>Saved the plan as {name}.</source>
        <translation>Plan als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Copied the plan as JSON.</source>
        <translation>Plan als JSON kopiert.</translation>
    </message>
    <message>
        <source>Paste it into another window, or into a file for tdtq compress --plan.</source>
        <translation>Fügen Sie ihn in ein anderes Fenster ein oder in eine Datei für tdtq compress --plan.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Die Zwischenablage</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>die Zwischenablage</translation>
    </message>
    <message>
        <source>reading the plan</source>
        <translation>dem Lesen des Plans</translation>
    </message>
    <message>
        <source>The plan is that of {source} now.</source>
        <translation>Der Plan ist jetzt der von {source}.</translation>
    </message>
    <message>
        <source>Undo goes back.</source>
        <translation>Rückgängig führt zurück.</translation>
    </message>
    <message>
        <source>Writes the bits of all attributes as JSON, for other scenes and the command line.</source>
        <translation>Schreibt die Bits aller Attribute als JSON, für andere Szenen und die Befehlszeile.</translation>
    </message>
    <message>
        <source>Takes the bits from a JSON file of a plan, or of tdtq compress --json.</source>
        <translation>Nimmt die Bits aus einer JSON-Datei eines Plans oder von tdtq compress --json.</translation>
    </message>
    <message>
        <source>Copies the bits of all attributes as JSON.</source>
        <translation>Kopiert die Bits aller Attribute als JSON.</translation>
    </message>
    <message>
        <source>Takes the bits from JSON that was copied, here or anywhere else.</source>
        <translation>Nimmt die Bits aus JSON, das hier oder anderswo kopiert wurde.</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>No scenes yet</source>
        <translation>Noch keine Szenen</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source> – gone</source>
        <translation> – verschwunden</translation>
    </message>
    <message>
        <source>Restore t&amp;he last session at start</source>
        <translation>Letzte Sitzung beim Start &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Scene, camera, bits and layout come back when the window does</source>
        <translation>Szene, Kamera, Bits und Anordnung kommen mit dem Fenster zurück</translation>
    </message>
    <message>
        <source>{path}, open last time, is gone.</source>
        <translation>{path}, zuletzt geöffnet, ist verschwunden.</translation>
    </message>
    <message>
        <source>Open another scene.</source>
        <translation>Öffnen Sie eine andere Szene.</translation>
    </message>
    <message>
        <source>The command line can: tdtq compress SCENE OUT.tdtq --plan FILE.json.</source>
        <translation>Die Befehlszeile kann es: tdtq compress SZENE ZIEL.tdtq --plan DATEI.json.</translation>
    </message>
    <message>
        <source>{label}: this window cannot set the quantizer {kind}.</source>
        <translation>{label}: Dieses Fenster kann den Quantisierer {kind} nicht einstellen.</translation>
    </message>
    <message>
        <source>This window cannot drop Gaussians by {kind}.</source>
        <translation>Dieses Fenster kann keine Gaußverteilungen nach {kind} weglassen.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>No scene is open.</source>
        <translation>Keine Szene ist offen.</translation>
    </message>
    <message>
        <source>PSNR {psnr}</source>
        <translation>PSNR {psnr}</translation>
    </message>
    <message>
        <source>Shows the pixels under the pointer large, with the values of both pictures and their difference; the arrow keys move it too, by 10 pixels with Shift.</source>
        <translation>Zeigt die Pixel unter dem Zeiger groß, mit den Werten beider Bilder und ihrem Unterschied; die Pfeiltasten bewegen sie auch, mit Umschalt um 10 Pixel.</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier</source>
        <translation>&amp;Lupe</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>End the tour; Help starts it again
Esc</source>
        <translation>Beendet die Führung; die Hilfe beginnt sie neu
Esc</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} von {steps}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Beendet die Führung</translation>
    </message>
    <message>
        <source>Go on with the tour</source>
        <translation>Führung fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Führung durch das Fenster</translation>
    </message>
    <message>
        <source>Three hints: the pictures, the slider, and saving</source>
        <translation>Drei Hinweise: die Bilder, der Regler und das Speichern</translation>
    </message>
    <message>
        <source>Left the original, right the small one</source>
        <translation>Links das Original, rechts das kleine</translation>
    </message>
    <message>
        <source>Drag to turn both, and use the wheel to come nearer. The compressed picture is made anew from what the file will hold.</source>
        <translation>Ziehen dreht beide, das Mausrad bringt sie näher. Das komprimierte Bild entsteht aus dem, was die Datei enthalten wird.</translation>
    </message>
    <message>
        <source>Choose how good it looks</source>
        <translation>Wählen Sie, wie gut es aussieht</translation>
    </message>
    <message>
        <source>To the left the file gets smaller, to the right the picture gets better. Pictures and size follow while you move. Advanced has every setting.</source>
        <translation>Nach links wird die Datei kleiner, nach rechts das Bild besser. Bilder und Größe folgen dem Regler. Fortgeschritten hat alle Einstellungen.</translation>
    </message>
    <message>
        <source>Save the small file</source>
        <translation>Die kleine Datei speichern</translation>
    </message>
    <message>
        <source>The .tdtq file is written, read back and checked. The File menu exports formats that other programs open.</source>
        <translation>Die .tdtq-Datei wird geschrieben, zurückgelesen und geprüft. Das Menü Datei exportiert Formate, die andere Programme öffnen.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Base colour</source>
        <translation>Grundfarbe</translation>
    </message>
    <message>
        <source>View-dependent colour</source>
        <translation>Blickabhängige Farbe</translation>
    </message>
    <message>
        <source>Where the centre of each Gaussian lies.</source>
        <translation>Wo die Mitte jeder Gaußverteilung liegt.</translation>
    </message>
    <message>
        <source>How each Gaussian is turned, a quaternion.</source>
        <translation>Wie jede Gaußverteilung gedreht ist, ein Quaternion.</translation>
    </message>
    <message>
        <source>The three radii of each Gaussian, as logarithms.</source>
        <translation>Die drei Radien jeder Gaußverteilung, als Logarithmen.</translation>
    </message>
    <message>
        <source>How solid each Gaussian is, as a logit.</source>
        <translation>Wie dicht jede Gaußverteilung ist, als Logit.</translation>
    </message>
    <message>
        <source>The colour that every view shares.</source>
        <translation>Die Farbe, die jede Ansicht teilt.</translation>
    </message>
    <message>
        <source>How the colour changes with the view: spherical harmonics of degree 1 to 3.</source>
        <translation>Wie sich die Farbe mit dem Blick ändert: Kugelflächenfunktionen vom Grad 1 bis 3.</translation>
    </message>
    <message>
        <source>Picture on show</source>
        <translation>Gezeigtes Bild</translation>
    </message>
    <message>
        <source>coordinates in the scene&apos;s units</source>
        <translation>Koordinaten in Einheiten der Szene</translation>
    </message>
    <message>
        <source>parts of the unit quaternion</source>
        <translation>Teile des Einheitsquaternions</translation>
    </message>
    <message>
        <source>natural logarithm of the radii</source>
        <translation>natürlicher Logarithmus der Radien</translation>
    </message>
    <message>
        <source>opacity, 0 to 1</source>
        <translation>Deckkraft, 0 bis 1</translation>
    </message>
    <message>
        <source>spherical harmonics of degree 0</source>
        <translation>Kugelflächenfunktionen vom Grad 0</translation>
    </message>
    <message>
        <source>spherical harmonics of degree 1 and up</source>
        <translation>Kugelflächenfunktionen ab Grad 1</translation>
    </message>
    <message>
        <source>red, green and blue, 0 to 1</source>
        <translation>Rot, Grün und Blau, 0 bis 1</translation>
    </message>
    <message>
        <source>Whose values to show</source>
        <translation>Wessen Werte gezeigt werden</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>Logarithmische Anzahl</translation>
    </message>
    <message>
        <source>Histogram of the values</source>
        <translation>Histogramm der Werte</translation>
    </message>
    <message>
        <source>Histogram of the errors</source>
        <translation>Histogramm der Fehler</translation>
    </message>
    <message>
        <source>&lt;b&gt;Values:&lt;/b&gt; {unit}</source>
        <translation>&lt;b&gt;Werte:&lt;/b&gt; {unit}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Errors:&lt;/b&gt; compressed − original, the same unit</source>
        <translation>&lt;b&gt;Fehler:&lt;/b&gt; komprimiert − Original, dieselbe Einheit</translation>
    </message>
    <message>
        <source>This scene has no such values.</source>
        <translation>Diese Szene hat keine solchen Werte.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Filled: original; line: compressed. Height: how many values, the most frequent filling the plot. Error: {rms:.3g} root mean square, {largest:.3g} at most; the outermost 0.2% of the values lie beyond the ends.</source>
        <translation>Gefüllt: Original; Linie: komprimiert. Höhe: wie viele Werte; die häufigsten füllen das Bild. Fehler: {rms:.3g} im quadratischen Mittel, höchstens {largest:.3g}; die äußersten 0.2% der Werte liegen jenseits der Enden.</translation>
    </message>
    <message>
        <source>Heights as logarithms over four powers of ten, so that rare values are seen too.</source>
        <translation>Höhen als Logarithmen über vier Zehnerpotenzen, damit auch seltene Werte zu sehen sind.</translation>
    </message>
    <message>
        <source>PSNR of each view</source>
        <translation>PSNR jeder Ansicht</translation>
    </message>
    <message>
        <source>Lowest: {name}, {psnr}</source>
        <translation>Tiefste: {name}, {psnr}</translation>
    </message>
    <message>
        <source>PSNR of each view in dB, in the order of the cameras; click, or use Left and Right.</source>
        <translation>PSNR jeder Ansicht in dB, in der Folge der Kameras; Klick oder die Tasten links und rechts.</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>Werte werden gezählt</translation>
    </message>
    <message>
        <source>Drawing without OpenGL: Qt&apos;s platform “{platform}” offers none.</source>
        <translation>Es wird ohne OpenGL gezeichnet: Die Plattform „{platform}“ von Qt bietet keines.</translation>
    </message>
    <message>
        <source>Drawing without OpenGL: no context can be had on this display.</source>
        <translation>Es wird ohne OpenGL gezeichnet: Auf diesem Bildschirm ist kein Kontext zu bekommen.</translation>
    </message>
    <message>
        <source>Drawing without OpenGL: the graphics driver offers no desktop OpenGL 2.1 or later.</source>
        <translation>Es wird ohne OpenGL gezeichnet: Der Grafiktreiber bietet kein Desktop-OpenGL ab 2.1.</translation>
    </message>
    <message>
        <source>Every vector has length zero: there is nothing to turn.</source>
        <translation>Jeder Vektor hat die Länge null: Es gibt nichts zu drehen.</translation>
    </message>
    <message>
        <source>Histogram of the lengths</source>
        <translation>Histogramm der Längen</translation>
    </message>
    <message>
        <source>Histogram of the turned values, over the law</source>
        <translation>Histogramm der gedrehten Werte, über dem Gesetz</translation>
    </message>
    <message>
        <source> {count} have length zero and cost no precision.</source>
        <translation> {count} haben die Länge null und kosten keine Genauigkeit.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{verdict}&lt;/b&gt; Gap {distance:.2%}, by chance alone {expected:.2%}.</source>
        <translation>&lt;b&gt;{verdict}&lt;/b&gt; Abstand {distance:.2%}, durch bloßen Zufall {expected:.2%}.</translation>
    </message>
    <message>
        <source> Noise of {levels} levels: {ratio:.3f} of what theory says.</source>
        <translation> Rauschen von {levels} Stufen: das {ratio:.3f}-Fache dessen, was die Theorie sagt.</translation>
    </message>
    <message>
        <source>Across: value, the vector&apos;s length being 1; up: how often. &lt;span style=&quot;color: {shade};&quot;&gt;■&lt;/span&gt; all values; &lt;span style=&quot;color: {text};&quot;&gt;▬ the Beta law of {dimension} dimensions, for which the levels are made&lt;/span&gt;</source>
        <translation>Waagrecht: Wert, bei Vektoren der Länge 1; senkrecht: wie häufig. &lt;span style=&quot;color: {shade};&quot;&gt;■&lt;/span&gt; alle Werte; &lt;span style=&quot;color: {text};&quot;&gt;▬ das Beta-Gesetz in {dimension} Dimensionen, für das die Stufen gemacht sind&lt;/span&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Their values, turned at random&lt;/b&gt;, over the Beta law</source>
        <translation>&lt;b&gt;Ihre Werte, zufällig gedreht&lt;/b&gt;, über dem Beta-Gesetz</translation>
    </message>
    <message>
        <source>; dotted: borders between the {levels} levels.</source>
        <translation>; gepunktet: Grenzen zwischen den {levels} Stufen.</translation>
    </message>
    <message>
        <source>Half of the vectors are longer than {median:.3g}; 98% lie from {low:.3g} to {high:.3g}.</source>
        <translation>Die Hälfte der Vektoren ist länger als {median:.3g}; 98% liegen zwischen {low:.3g} und {high:.3g}.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lengths of the vectors&lt;/b&gt;, stored apart</source>
        <translation>&lt;b&gt;Längen der Vektoren&lt;/b&gt;, getrennt gespeichert</translation>
    </message>
    <message>
        <source>Euclidean length, in the unit of the values. Each vector&apos;s length is stored in 16 bits, and only its direction is rounded: so long vectors and short ones keep the same relative precision.</source>
        <translation>Euklidische Länge, in der Einheit der Werte. Die Länge jedes Vektors wird in 16 Bits gespeichert, und nur seine Richtung wird gerundet: So behalten lange und kurze Vektoren dieselbe relative Genauigkeit.</translation>
    </message>
    <message>
        <source>Least error</source>
        <translation>Kleinster Fehler</translation>
    </message>
    <message>
        <source>All bits for the values: the smallest squared error (the paper&apos;s mse variant)</source>
        <translation>Alle Bits für die Werte: der kleinste quadratische Fehler (die Variante mse der Veröffentlichung)</translation>
    </message>
    <message>
        <source>Inner products</source>
        <translation>Skalarprodukte</translation>
    </message>
    <message>
        <source>One bit of each value for the signs of a projection: inner products are right on average, with more noise (the paper&apos;s prod variant)</source>
        <translation>Ein Bit jedes Werts für die Vorzeichen einer Projektion: Skalarprodukte stimmen im Mittel, bei mehr Rauschen (die Variante prod der Veröffentlichung)</translation>
    </message>
    <message>
        <source>What the bits are for</source>
        <translation>Wofür die Bits sind</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Entlang</translation>
    </message>
    <message>
        <source>Bits a value</source>
        <translation>Bits je Wert</translation>
    </message>
    <message>
        <source>Group size, values in a vector</source>
        <translation>Gruppengröße, Werte in einem Vektor</translation>
    </message>
    <message>
        <source>Axis along which the vectors lie</source>
        <translation>Achse, an der die Vektoren liegen</translation>
    </message>
    <message>
        <source>all {width}</source>
        <translation>alle {width}</translation>
    </message>
    <message>
        <source>{group} values</source>
        <translation>{group} Werte</translation>
    </message>
    <message>
        <source> (the last)</source>
        <translation> (die letzte)</translation>
    </message>
    <message>
        <source>axis {axis}{last}: {width} values</source>
        <translation>Achse {axis}{last}: {width} Werte</translation>
    </message>
    <message>
        <source>Bits for each value of a vector, 1 to 8; its length takes 16 more. One bit more quarters the squared error.

Arrow keys: one bit.</source>
        <translation>Bits für jeden Wert eines Vektors, 1 bis 8; seine Länge braucht 16 weitere. Ein Bit mehr viertelt den quadratischen Fehler.

Pfeiltasten: ein Bit.</translation>
    </message>
    <message>
        <source>How many values share one length. Small groups follow the data more closely and cost more: 16 bits for every group. Below 16 values turning does not pay.

Arrow keys: half or twice as many.</source>
        <translation>Wie viele Werte sich eine Länge teilen. Kleine Gruppen folgen den Daten genauer und kosten mehr: 16 Bits für jede Gruppe. Unter 16 Werten lohnt sich das Drehen nicht.

Pfeiltasten: halb oder doppelt so viele.</translation>
    </message>
    <message>
        <source>Which axis of the array holds the values of one vector, such as the features of a token. It counts only where inner products or whole rows matter.</source>
        <translation>Welche Achse des Arrays die Werte eines Vektors enthält, etwa die Merkmale eines Tokens. Das zählt nur, wo es auf Skalarprodukte oder ganze Zeilen ankommt.</translation>
    </message>
    <message>
        <source>Open tensors…</source>
        <translation>Tensoren öffnen…</translation>
    </message>
    <message>
        <source>Drop a file of arrays here</source>
        <translation>Legen Sie hier eine Datei mit Arrays ab</translation>
    </message>
    <message>
        <source>Choose a file of arrays
Ctrl+Shift+T</source>
        <translation>Eine Datei mit Arrays wählen
Strg+Umschalt+T</translation>
    </message>
    <message>
        <source>Stop this work; nothing is changed</source>
        <translation>Hält diese Arbeit an; nichts wird geändert</translation>
    </message>
    <message>
        <source>{formats}: weights, keys and values of attention, embeddings, the hash grid of a NeRF. Choose an array, move the bits, and see what rounding costs and saves.</source>
        <translation>{formats}: Gewichte, Keys und Values der Attention, Einbettungen, das Hash-Gitter eines NeRF. Wählen Sie ein Array, bewegen Sie die Bits, und sehen Sie, was Runden kostet und spart.</translation>
    </message>
    <message>
        <source>{most} or {last}</source>
        <translation>{most} oder {last}</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Whole picture, 100%</source>
        <translation>Ganzes &amp;Bild, 100%</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>colour (clipped to 0 to 1), opacity and rotation are rounded to 8 bits</source>
        <translation>Farbe (auf 0 bis 1 begrenzt), Deckkraft und Drehung werden auf 8 Bits gerundet</translation>
    </message>
    <message>
        <source>; without the harmonics of degree 1 to {degree}</source>
        <translation>; ohne die Kugelflächenfunktionen vom Grad 1 bis {degree}</translation>
    </message>
    <message>
        <source>; without the antialiased mode</source>
        <translation>; ohne die Kantenglättung</translation>
    </message>
    <message>
        <source>positions are rounded to 1/{parts}, log-scales to 1/16, rotations to 10 bits a component, colour and opacity to 8 bits</source>
        <translation>Orte werden auf 1/{parts} gerundet, Logarithmen der Ausdehnung auf 1/16, Drehungen auf 10 Bits je Komponente, Farbe und Deckkraft auf 8 Bits</translation>
    </message>
    <message>
        <source>, harmonics to 5 bits at degree 1 and 4 beyond</source>
        <translation>, Kugelflächenfunktionen vom Grad 1 auf 5 Bits, höhere auf 4</translation>
    </message>
    <message>
        <source>Does not follow the law: {distance:.1%} of the values lie elsewhere.</source>
        <translation>Folgt dem Gesetz nicht: {distance:.1%} der Werte liegen anderswo.</translation>
    </message>
    <message>
        <source>Follows the law as closely as {values:,} random draws of it would.</source>
        <translation>Folgt dem Gesetz so genau wie {values:,} zufällige Ziehungen daraus.</translation>
    </message>
    <message>
        <source>Close to the law: {distance:.2%} of the values lie elsewhere.</source>
        <translation>Nahe am Gesetz: {distance:.2%} der Werte liegen anderswo.</translation>
    </message>
    <message>
        <source>Not worth it: a single value has no direction that could be rotated.</source>
        <translation>Lohnt sich nicht: Ein einzelner Wert hat keine Richtung, die sich drehen ließe.</translation>
    </message>
    <message>
        <source>Not needed: above {most} bits equal steps are fine enough.</source>
        <translation>Nicht nötig: Über {most} Bits sind gleiche Schritte fein genug.</translation>
    </message>
    <message>
        <source>Not worth it: storing a length for every {dimension} values costs {norm_share:.1f} extra bits a value.</source>
        <translation>Lohnt sich nicht: Eine Länge für je {dimension} Werte zu speichern kostet {norm_share:.1f} Bits mehr je Wert.</translation>
    </message>
    <message>
        <source>Good for small files, but coarse: {error:.0%} of the signal&apos;s energy becomes noise.</source>
        <translation>Gut für kleine Dateien, aber grob: {error:.0%} der Energie des Signals werden zu Rauschen.</translation>
    </message>
    <message>
        <source>Good fit: {dimension} values share one length, and only {error:.1%} becomes noise.</source>
        <translation>Passt gut: {dimension} Werte teilen sich eine Länge, und nur {error:.1%} werden zu Rauschen.</translation>
    </message>
    <message>
        <source>A rotation needs at least two values.</source>
        <translation>Eine Drehung braucht mindestens zwei Werte.</translation>
    </message>
    <message>
        <source>The stored length adds {norm_share:.2f} bits to each value&apos;s {bits}.</source>
        <translation>Zu den {bits} Bits jedes Werts kommen {norm_share:.2f} durch die gespeicherte Länge hinzu.</translation>
    </message>
    <message>
        <source>At that size the expected error is {error:.2g} of the energy with rotation and {reference:.2g} with equal steps over 12 standard deviations.</source>
        <translation>Bei dieser Größe ist der erwartete Fehler mit Drehung das {error:.2g}-Fache der Energie und mit gleichen Schritten über 12 Standardabweichungen das {reference:.2g}-Fache.</translation>
    </message>
    <message>
        <source>The rotating quantizer goes up to {most} bits.</source>
        <translation>Der drehende Quantisierer reicht bis {most} Bits.</translation>
    </message>
    <message>
        <source>The paper&apos;s rule asks for 16 values or more and d/4^b below 1: here d = {dimension} and d/4^b = {rule_value:.2g}, so it says {answer}.</source>
        <translation>Die Regel der Veröffentlichung verlangt mindestens 16 Werte und d/4^b unter 1: Hier ist d = {dimension} und d/4^b = {rule_value:.2g}, also sagt sie {answer}.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Arrays of the file</source>
        <translation>Arrays der Datei</translation>
    </message>
    <message>
        <source>Arrow keys choose an array, Space ticks it for saving</source>
        <translation>Pfeiltasten wählen ein Array, die Leertaste hakt es zum Speichern an</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <source>opening the file</source>
        <translation>dem Öffnen der Datei</translation>
    </message>
    <message>
        <source>Measuring {name}</source>
        <translation>{name} wird gemessen</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>dem Messen</translation>
    </message>
    <message>
        <source>These are whole numbers.</source>
        <translation>Das sind ganze Zahlen.</translation>
    </message>
    <message>
        <source>Only floating-point numbers are quantized. Saving keeps this array as it is.</source>
        <translation>Nur Gleitkommazahlen werden quantisiert. Beim Speichern bleibt dieses Array, wie es ist.</translation>
    </message>
    <message>
        <source>Measured on {count} vectors of {width} values</source>
        <translation>Gemessen an {count} Vektoren aus {width} Werten</translation>
    </message>
    <message>
        <source>, from a sample of {share} of the array</source>
        <translation>, aus einer Stichprobe von {share} des Arrays</translation>
    </message>
    <message>
        <source> {count} rows are zero or were never trained: they take one bit each.</source>
        <translation> {count} Zeilen sind null oder wurden nie trainiert: Sie brauchen je ein Bit.</translation>
    </message>
    <message>
        <source>{ratio:.2f}× &lt;span style=&quot;{small}&quot;&gt;smaller than float32&lt;/span&gt;</source>
        <translation>{ratio:.2f}× &lt;span style=&quot;{small}&quot;&gt;kleiner als float32&lt;/span&gt;</translation>
    </message>
    <message>
        <source>{ratio:.2f}× larger than float16</source>
        <translation>{ratio:.2f}× größer als float16</translation>
    </message>
    <message>
        <source>{ratio:.2f}× smaller than float16</source>
        <translation>{ratio:.2f}× kleiner als float16</translation>
    </message>
    <message>
        <source>{bits:.2f} bits a value, {norm_bits:.2f} of them for lengths</source>
        <translation>{bits:.2f} Bits je Wert, davon {norm_bits:.2f} für Längen</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>On the vectors of this array.</source>
        <translation>An den Vektoren dieses Arrays.</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>Theorie</translation>
    </message>
    <message>
        <source>The exact mean over all rotations, whatever the vectors are.</source>
        <translation>Das exakte Mittel über alle Drehungen, wie die Vektoren auch sind.</translation>
    </message>
    <message>
        <source>The bound of the TurboQuant paper, which holds in every dimension.</source>
        <translation>Die Schranke der TurboQuant-Veröffentlichung, die in jeder Dimension gilt.</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Schranke</translation>
    </message>
    <message>
        <source>Distortion</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>Inner product error</source>
        <translation>Skalarprodukt-Fehler</translation>
    </message>
    <message>
        <source>Inner product bias</source>
        <translation>Skalarprodukt-Bias</translation>
    </message>
    <message>
        <source>Root mean square of what inner products are off by, of vectors divided by their lengths with 64 random unit vectors; no unit.</source>
        <translation>Quadratisches Mittel dessen, was Skalarprodukte danebenliegen, von Vektoren, durch ihre Längen geteilt, mit 64 zufälligen Einheitsvektoren; ohne Einheit.</translation>
    </message>
    <message>
        <source>Measured on 1 vector of {width} values</source>
        <translation>Gemessen an 1 Vektor aus {width} Werten</translation>
    </message>
    <message>
        <source>Squared error over squared length, no unit: 0.01 means that 1% of the energy is wrong. Theory for the least error: D(d, b); for inner products: D(d, b − 1) times (π/2 − 1/d).</source>
        <translation>Quadratischer Fehler durch Quadrat der Länge, ohne Einheit: 0.01 heißt, dass 1% der Energie falsch ist. Theorie für den kleinsten Fehler: D(d, b); für Skalarprodukte: D(d, b − 1) mal (π/2 − 1/d).</translation>
    </message>
    <message>
        <source>By what share inner products are too large (+) or too small (−) on average. The least error shrinks them by D; the other kind is right on average.</source>
        <translation>Um welchen Anteil Skalarprodukte im Mittel zu groß (+) oder zu klein (−) sind. Der kleinste Fehler verkleinert sie um D; die andere Art stimmt im Mittel.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Mean cosine of the angle between a vector and what comes back; 1 is the same way.</source>
        <translation>Mittlerer Kosinus des Winkels zwischen einem Vektor und dem, was zurückkommt; 1 heißt gleiche Richtung.</translation>
    </message>
    <message>
        <source>Bits for the values and 16 for the length of each vector, counted before entropy coding, which takes a little less again. Against float32 (32 bits a value) and against float16 (16), in which such models are mostly stored.</source>
        <translation>Bits für die Werte und 16 für die Länge jedes Vektors, gezählt vor der Entropiekodierung, die noch etwas weniger braucht. Gegen float32 (32 Bits je Wert) und gegen float16 (16), worin solche Modelle meist gespeichert sind.</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vektoren</translation>
    </message>
    <message>
        <source>Histograms of the chosen array&apos;s vectors</source>
        <translation>Histogramme der Vektoren des gewählten Arrays</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>What the hash grid shows before and after, and the error</source>
        <translation>Was das Hash-Gitter vorher und nachher zeigt, und der Fehler</translation>
    </message>
    <message>
        <source>Vectors or picture</source>
        <translation>Vektoren oder Bild</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Move a slider, or choose an array, to go on.</source>
        <translation>Bewegen Sie einen Regler, oder wählen Sie ein Array, um weiterzumachen.</translation>
    </message>
    <message>
        <source>All values are zero.</source>
        <translation>Alle Werte sind null.</translation>
    </message>
    <message>
        <source>There is nothing to round: it takes no room.</source>
        <translation>Es gibt nichts zu runden: Es braucht keinen Platz.</translation>
    </message>
    <message>
        <source>{name} holds no arrays.</source>
        <translation>{name} enthält keine Arrays.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name}: {shape}, {dtype}</source>
        <translation>{name}: {shape}, {dtype}</translation>
    </message>
    <message>
        <source>
Quantized before: what is measured here comes on top.</source>
        <translation>
Schon quantisiert: Was hier gemessen wird, kommt hinzu.</translation>
    </message>
    <message>
        <source>
Whole numbers cannot be quantized; saving keeps them as they are.</source>
        <translation>
Ganze Zahlen lassen sich nicht quantisieren; beim Speichern bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>‹  Back to the scene</source>
        <translation>‹  Zurück zur Szene</translation>
    </message>
    <message>
        <source>‹  Start page</source>
        <translation>‹  Startseite</translation>
    </message>
    <message>
        <source>Leave the tensors as they are, and go back
Esc</source>
        <translation>Lässt die Tensoren, wie sie sind, und geht zurück
Esc</translation>
    </message>
    <message>
        <source>Choose another file of arrays
Ctrl+Shift+T</source>
        <translation>Eine andere Datei mit Arrays wählen
Strg+Umschalt+T</translation>
    </message>
    <message>
        <source>O&amp;pen tensors…</source>
        <translation>&amp;Tensoren öffnen…</translation>
    </message>
    <message>
        <source>Quantize arrays: weights, keys and values, a hash grid</source>
        <translation>Arrays quantisieren: Gewichte, Keys und Values, ein Hash-Gitter</translation>
    </message>
    <message>
        <source>Ten&amp;sors</source>
        <translation>&amp;Tensoren</translation>
    </message>
    <message>
        <source>The page of arrays; the scene stays open meanwhile</source>
        <translation>Die Seite der Arrays; die Szene bleibt derweil offen</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Save tensors</source>
        <translation>Tensoren speichern</translation>
    </message>
    <message>
        <source>Saved {name}: {size}, {ratio}.</source>
        <translation>{name} gespeichert: {size}, {ratio}.</translation>
    </message>
    <message>
        <source>1 array, {size}</source>
        <translation>1 Array, {size}</translation>
    </message>
    <message>
        <source>{count} arrays, {size}</source>
        <translation>{count} Arrays, {size}</translation>
    </message>
    <message>
        <source>Picturing the hash grid</source>
        <translation>Das Hash-Gitter wird abgebildet</translation>
    </message>
    <message>
        <source>Turning the vectors of {name}</source>
        <translation>Die Vektoren von {name} werden gedreht</translation>
    </message>
    <message>
        <source>Counting the values of {name}</source>
        <translation>Die Werte von {name} werden gezählt</translation>
    </message>
    <message>
        <source>Save as .tdtq…</source>
        <translation>Als .tdtq speichern…</translation>
    </message>
    <message>
        <source>Quantize the ticked arrays, keep the others exactly
Ctrl+S</source>
        <translation>Die angehakten Arrays quantisieren, die anderen genau behalten
Strg+S</translation>
    </message>
    <message>
        <source>Inner products are right on average, and each of them is off {ratio:.1f} times as far as with the least error.</source>
        <translation>Skalarprodukte stimmen im Mittel, und jedes liegt {ratio:.1f}-mal so weit daneben wie beim kleinsten Fehler.</translation>
    </message>
    <message>
        <source>Save quantizes every array of the file.</source>
        <translation>Speichern quantisiert jedes Array der Datei.</translation>
    </message>
    <message>
        <source>Save quantizes 1 array</source>
        <translation>Speichern quantisiert 1 Array</translation>
    </message>
    <message>
        <source>Save quantizes {count} arrays</source>
        <translation>Speichern quantisiert {count} Arrays</translation>
    </message>
    <message>
        <source> and keeps the others exactly.</source>
        <translation> und lässt die anderen genau, wie sie sind.</translation>
    </message>
    <message>
        <source>Theory, for queries of random directions. The bias of the least error matters where many products are added up, or where a query is close to a vector.</source>
        <translation>Theorie, für Anfragen in zufälligen Richtungen. Der Bias des kleinsten Fehlers zählt, wo viele Produkte summiert werden oder eine Anfrage nahe an einem Vektor liegt.</translation>
    </message>
    <message>
        <source>Tick an array that Save shall quantize.</source>
        <translation>Haken Sie ein Array an, das Speichern quantisieren soll.</translation>
    </message>
    <message>
        <source>{angle:.0f}°</source>
        <translation>{angle:.0f}°</translation>
    </message>
    <message>
        <source>Error × {gain}</source>
        <translation>Fehler × {gain}</translation>
    </message>
    <message>
        <source>picturing the hash grid</source>
        <translation>dem Abbilden des Hash-Gitters</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Rendering…</source>
        <translation>Es wird gerendert…</translation>
    </message>
    <message>
        <source>All tables: {ratio:.2f}× smaller than float32, {bits:.2f} bits a value</source>
        <translation>Alle Tabellen: {ratio:.2f}× kleiner als float32, {bits:.2f} Bits je Wert</translation>
    </message>
    <message>
        <source>Direction from which it is seen, degrees</source>
        <translation>Richtung, aus der es zu sehen ist, in Grad</translation>
    </message>
    <message>
        <source>Walk once around it, in steps of 15°</source>
        <translation>Einmal herumgehen, in Schritten von 15°</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>Blick aus</translation>
    </message>
    <message>
        <source>All tables are quantized with these bits, whatever is ticked; the networks stay as they are. One or two bits are not enough for a hash grid.</source>
        <translation>Alle Tabellen werden mit diesen Bits quantisiert, was auch angehakt ist; die Netze bleiben, wie sie sind. Ein oder zwei Bits genügen einem Hash-Gitter nicht.</translation>
    </message>
    <message>
        <source>PSNR of the picture after quantizing against the one before, in decibels (dB), at this view. Higher is better; 6 dB more halves the error. Against photographs the loss is smaller: above about 50 dB it cannot be measured there.</source>
        <translation>PSNR des Bildes nach dem Quantisieren gegen das davor, in Dezibel (dB), in dieser Ansicht. Höher ist besser; 6 dB mehr halbieren den Fehler. Gegen Fotos ist der Verlust kleiner: Über etwa 50 dB ist er dort nicht messbar.</translation>
    </message>
    <message>
        <source>Quantizing {name}</source>
        <translation>{name} wird quantisiert</translation>
    </message>
    <message>
        <source>Mean over {views} of each view&apos;s PSNR, {size}</source>
        <translation>Mittel der PSNR von {views}, {size}</translation>
    </message>
    <message>
        <source>{backend} renderer, {mode} mode</source>
        <translation>Renderer {backend}, {mode}</translation>
    </message>
    <message>
        <source>colours clipped to [0, 1]</source>
        <translation>Farben auf [0, 1] begrenzt</translation>
    </message>
    <message>
        <source>each with a photograph, blended onto the background where transparent</source>
        <translation>jede mit Foto, wo durchsichtig, über dem Hintergrund</translation>
    </message>
    <message>
        <source>{count} of them with a photograph, blended onto the background where transparent</source>
        <translation>{count} davon mit Foto, wo durchsichtig, über dem Hintergrund</translation>
    </message>
    <message>
        <source>1 undistorted</source>
        <translation>1 entzerrt</translation>
    </message>
    <message>
        <source>{count} photographs undistorted</source>
        <translation>{count} Fotos entzerrt</translation>
    </message>
    <message>
        <source>white background</source>
        <translation>weißer Hintergrund</translation>
    </message>
    <message>
        <source>black background</source>
        <translation>schwarzer Hintergrund</translation>
    </message>
    <message>
        <source>({color}) background</source>
        <translation>Hintergrund ({color})</translation>
    </message>
    <message>
        <source>classic</source>
        <translation>klassisch</translation>
    </message>
    <message>
        <source>antialiased</source>
        <translation>geglättet</translation>
    </message>
    <message>
        <source>{first} against {second}</source>
        <translation>{first} gegen {second}</translation>
    </message>
    <message>
        <source>Scrolls to the end of the list</source>
        <translation>Rollt zum Ende der Liste</translation>
    </message>
    <message>
        <source>↓  {names} and {count} more</source>
        <translation>↓  {names} und {count} weitere</translation>
    </message>
    <message>
        <source>Double-click, or press Enter, to open its compressed file.</source>
        <translation>Doppelklick oder Eingabetaste öffnet die komprimierte Datei.</translation>
    </message>
</context>
</TS>
