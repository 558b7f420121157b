<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ColorStudio</source>
        <translation>Über ColorStudio</translation>
    </message>
    <message>
        <source>Version {version}, on Qt {qt}</source>
        <translation>Version {version}, mit Qt {qt}</translation>
    </message>
    <message>
        <source>Colours black-and-white photographs with neural networks that say how likely each colour is, and lets you choose between the likeliest and a blend of all. Everything is computed on this computer; no photograph leaves it.</source>
        <translation>Koloriert Schwarzweißfotos mit neuronalen Netzen, die sagen, wie wahrscheinlich jede Farbe ist, und lässt Sie zwischen der wahrscheinlichsten und einer Mischung aus allen wählen. Gerechnet wird nur auf diesem Computer; kein Foto verlässt ihn.</translation>
    </message>
    <message>
        <source>After Li &amp; Wang, “Image Colorization and Classification”, and Zhang, Isola &amp; Efros, “Colorful Image Colorization” (ECCV 2016). Colours are guesses, not history.</source>
        <translation>Nach Li &amp; Wang, „Image Colorization and Classification“, und Zhang, Isola &amp; Efros, „Colorful Image Colorization“ (ECCV 2016). Die Farben sind Vermutungen, keine Geschichte.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Close Photograph</source>
        <translation>Foto s&amp;chließen</translation>
    </message>
    <message>
        <source>Close A&amp;ll</source>
        <translation>&amp;Alle schließen</translation>
    </message>
    <message>
        <source>Add Net&amp;work…</source>
        <translation>&amp;Netz hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Networks…</source>
        <translation>&amp;Netze…</translation>
    </message>
    <message>
        <source>&amp;Teach with Your Own Photographs…</source>
        <translation>Mit eigenen Fotos &amp;trainieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Copy Coloured Picture</source>
        <translation>Koloriertes Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>R&amp;eset to Recommended</source>
        <translation>Auf die Empfehlung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Best &amp;Quality</source>
        <translation>Beste &amp;Qualität</translation>
    </message>
    <message>
        <source>Looks at the photograph several times: truer colours, slower (Ctrl+B)</source>
        <translation>Sieht sich das Foto mehrmals an: treffendere Farben, langsamer (Strg+B)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;100%</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Recognition</source>
        <translation>E&amp;rkennung</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Hinweise</translation>
    </message>
    <message>
        <source>Hide Pi&amp;ns</source>
        <translation>&amp;Pins ausblenden</translation>
    </message>
    <message>
        <source>Show &amp;Doubt</source>
        <translation>&amp;Zweifel zeigen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Doubtful Place</source>
        <translation>&amp;Nächste zweifelhafte Stelle</translation>
    </message>
    <message>
        <source>&amp;Variants…</source>
        <translation>&amp;Varianten…</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>&amp;Rahmen</translation>
    </message>
    <message>
        <source>Where the photograph ends and its border begins, to move it (F)</source>
        <translation>Wo das Foto endet und sein Rand beginnt, zum Verschieben (F)</translation>
    </message>
    <message>
        <source>F&amp;ind the Frame Again</source>
        <translation>Rahmen erneut &amp;suchen</translation>
    </message>
    <message>
        <source>Colour the &amp;Whole Sheet</source>
        <translation>&amp;Ganzes Blatt kolorieren</translation>
    </message>
    <message>
        <source>Open Its Photographs &amp;Separately</source>
        <translation>Fotos &amp;einzeln öffnen</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Vollbil&amp;d</translation>
    </message>
    <message>
        <source>Show the Pane&amp;l</source>
        <translation>Bedien&amp;feld zeigen</translation>
    </message>
    <message>
        <source>Show the Film S&amp;trip</source>
        <translation>Film&amp;streifen zeigen</translation>
    </message>
    <message>
        <source>&amp;Next Photograph</source>
        <translation>Nä&amp;chstes Foto</translation>
    </message>
    <message>
        <source>&amp;Previous Photograph</source>
        <translation>Vor&amp;heriges Foto</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>ColorStudio &amp;Help</source>
        <translation>&amp;Hilfe zu ColorStudio</translation>
    </message>
    <message>
        <source>T&amp;our</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;About ColorStudio</source>
        <translation>&amp;Über ColorStudio</translation>
    </message>
    <message>
        <source>Panes: &amp;Automatic</source>
        <translation>Ansichten: &amp;automatisch</translation>
    </message>
    <message>
        <source>Panes: Side by &amp;Side</source>
        <translation>Ansichten: &amp;nebeneinander</translation>
    </message>
    <message>
        <source>Panes: One A&amp;bove the Other</source>
        <translation>Ansichten: ü&amp;bereinander</translation>
    </message>
    <message>
        <source>Panes: &amp;Coloured Only</source>
        <translation>Ansichten: nur ko&amp;loriert</translation>
    </message>
</context>
<context>
    <name>AlternativesDialog</name>
    <message>
        <source>Colouring…</source>
        <translation>Wird koloriert…</translation>
    </message>
    <message>
        <source>Leave as It Is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>This network holds no other colours possible here.</source>
        <translation>Dieses Netz hält hier keine anderen Farben für möglich.</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>zu {share} wahrscheinlich</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>Lebhaft</translation>
    </message>
    <message>
        <source>Other colours</source>
        <translation>Andere Farben</translation>
    </message>
    <message>
        <source>Yet other colours</source>
        <translation>Noch andere Farben</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>Wärmer</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>Kühler</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>This photograph seems to stand on its head. Turn it?</source>
        <translation>Dieses Foto scheint auf dem Kopf zu stehen. Drehen?</translation>
    </message>
    <message>
        <source>This photograph seems to lie on its side. Turn it?</source>
        <translation>Dieses Foto scheint auf der Seite zu liegen. Drehen?</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Photographs are being exported.</source>
        <translation>Es werden gerade Fotos exportiert.</translation>
    </message>
    <message>
        <source>A photograph is being saved.</source>
        <translation>Es wird gerade ein Foto gespeichert.</translation>
    </message>
    <message>
        <source>If you stop, ColorStudio offers to go on with the rest when it is started again.</source>
        <translation>Wenn Sie anhalten, bietet ColorStudio beim nächsten Start an, mit dem Rest weiterzumachen.</translation>
    </message>
    <message>
        <source>What is saved by now stays, whatever you choose.</source>
        <translation>Was bis jetzt gespeichert ist, bleibt in jedem Fall erhalten.</translation>
    </message>
    <message>
        <source>&amp;Finish, Then Close</source>
        <translation>&amp;Fertigstellen und schließen</translation>
    </message>
    <message>
        <source>What it has learned is saved. ColorStudio offers to go on when it is started again.</source>
        <translation>Was es gelernt hat, wird gesichert. ColorStudio bietet beim nächsten Start an, weiterzumachen.</translation>
    </message>
    <message>
        <source>A network is being taught.</source>
        <translation>Ein Netz wird gerade trainiert.</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
</context>
<context>
    <name>ColourDialog</name>
    <message>
        <source>Take a Colour</source>
        <translation>Farbe aufnehmen</translation>
    </message>
    <message>
        <source>Photograph to take the colour from</source>
        <translation>Foto, aus dem die Farbe genommen wird</translation>
    </message>
    <message>
        <source>Its own colours</source>
        <translation>Seine eigenen Farben</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Koloriert</translation>
    </message>
    <message>
        <source>Click the colour that the pin shall have.</source>
        <translation>Klicken Sie die Farbe an, die der Pin haben soll.</translation>
    </message>
    <message>
        <source>It has no colours: no network has coloured it.</source>
        <translation>Es hat keine Farben: Kein Netz hat es koloriert.</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Wird koloriert…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Arrow keys move, Return takes the colour</source>
        <translation>Pfeiltasten bewegen, die Eingabetaste nimmt die Farbe</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>&amp;Trennlinie</translation>
    </message>
    <message>
        <source>Stay with the &amp;Original</source>
        <translation>Beim &amp;Original bleiben</translation>
    </message>
    <message>
        <source>&amp;Loupe</source>
        <translation>&amp;Lupe</translation>
    </message>
    <message>
        <source>L&amp;eft of the Line</source>
        <translation>L&amp;inks der Linie</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>&amp;Right of the Line</source>
        <translation>&amp;Rechts der Linie</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
    <message>
        <source>Take a &amp;Snapshot…</source>
        <translation>&amp;Schnappschuss aufnehmen…</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>S&amp;chnappschüsse</translation>
    </message>
    <message>
        <source>&amp;Go Back to It</source>
        <translation>&amp;Zu ihm zurückkehren</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>&amp;Compare with It</source>
        <translation>Mit ihm &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>None was taken yet</source>
        <translation>Noch keiner aufgenommen</translation>
    </message>
    <message>
        <source>Snapshot {number}</source>
        <translation>Schnappschuss {number}</translation>
    </message>
    <message>
        <source>Take a Snapshot</source>
        <translation>Schnappschuss aufnehmen</translation>
    </message>
    <message>
        <source>What is decided about this photograph now, under the name</source>
        <translation>Was für dieses Foto jetzt festgelegt ist, unter dem Namen</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The network “{name}” is not here</source>
        <translation>Das Netz „{name}“ ist nicht da</translation>
    </message>
    <message>
        <source>What was made with it cannot be compared.</source>
        <translation>Was damit entstanden ist, lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>It could not be compared</source>
        <translation>Der Vergleich ist nicht gelungen</translation>
    </message>
</context>
<context>
    <name>Continuing</name>
    <message>
        <source>You can go on with the settings with which it was coloured.</source>
        <translation>Sie können mit den Einstellungen weiterarbeiten, mit denen es koloriert wurde.</translation>
    </message>
    <message>
        <source>The network “{name}” is not here: the present one takes its place.</source>
        <translation>Das Netz „{name}“ ist nicht da: Das jetzige tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>{name} was coloured by ColorStudio</source>
        <translation>{name} wurde von ColorStudio koloriert</translation>
    </message>
    <message>
        <source>Go On with Its Settings</source>
        <translation>Mit seinen Einstellungen weiter</translation>
    </message>
    <message>
        <source>Its Settings</source>
        <translation>Seine Einstellungen</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Colouring alternatives</source>
        <translation>Alternativen werden koloriert</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternative</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag out</source>
        <translation>Herausziehen</translation>
    </message>
    <message>
        <source>Drag the coloured picture from here into another program</source>
        <translation>Ziehen Sie das kolorierte Bild von hier in ein anderes Programm</translation>
    </message>
    <message>
        <source>{name} is ready: drag it now.</source>
        <translation>{name} ist bereit: Ziehen Sie es jetzt.</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>This cannot be opened: drop photographs, or folders with photographs</source>
        <translation>Das lässt sich nicht öffnen: Ziehen Sie Fotos oder Ordner mit Fotos hierher</translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Loslassen, um %n Datei oder Ordner zu öffnen</numerusform>
            <numerusform>Loslassen, um %n Dateien oder Ordner zu öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open “{name}”</source>
        <translation>Loslassen, um „{name}“ zu öffnen</translation>
    </message>
    <message>
        <source>Drop to open the picture</source>
        <translation>Loslassen, um das Bild zu öffnen</translation>
    </message>
    <message>
        <source>Drop to take the colours of “{name}” as the reference</source>
        <translation>Loslassen, um die Farben von „{name}“ als Referenz zu nehmen</translation>
    </message>
    <message>
        <source>Drop to take the picture’s colours as the reference</source>
        <translation>Loslassen, um die Farben des Bildes als Referenz zu nehmen</translation>
    </message>
    <message>
        <source>With Shift held: take its colours as the reference</source>
        <translation>Mit gedrückter Umschalttaste: seine Farben als Referenz nehmen</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open Photographs…</source>
        <translation>Fotos öffnen…</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>Fotos werden gesucht…</translation>
    </message>
    <message>
        <source>Open the sample “{name}”</source>
        <translation>Das Beispiel „{name}“ öffnen</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph here</source>
        <translation>Ziehen Sie ein Schwarzweißfoto hierher</translation>
    </message>
    <message>
        <source>or several, or a whole folder. Paste works as well.</source>
        <translation>oder mehrere, oder einen ganzen Ordner. Einfügen geht auch.</translation>
    </message>
    <message>
        <source>Nothing at hand? Try one of these:</source>
        <translation>Nichts zur Hand? Probieren Sie eines von diesen:</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>Loading the network</source>
        <translation>Netz wird geladen</translation>
    </message>
    <message>
        <source>The network could not be loaded</source>
        <translation>Das Netz konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading the network {title}</source>
        <translation>Netz {title} wird geladen</translation>
    </message>
    <message>
        <source>The network could not be added</source>
        <translation>Das Netz konnte nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>Adding the network {name}</source>
        <translation>Netz {name} wird hinzugefügt</translation>
    </message>
    <message>
        <source>Changing the device</source>
        <translation>Gerät wird gewechselt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Start läuft</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n Thread</numerusform>
            <numerusform>CPU, %n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>The device could not be used</source>
        <translation>Das Gerät konnte nicht verwendet werden</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Keep the folders that the photographs lie in</source>
        <translation>Die Ordner beibehalten, in denen die Fotos liegen</translation>
    </message>
    <message>
        <source>Colours in the photograph’s own &amp;profile, where it has one</source>
        <translation>Farben im eigenen &amp;Profil des Fotos, wenn es eines hat</translation>
    </message>
    <message>
        <source>&amp;Dates of the photographs’ files</source>
        <translation>&amp;Datum der Fotodateien übernehmen</translation>
    </message>
    <message>
        <source>The one on screen</source>
        <translation>Das gezeigte</translation>
    </message>
    <message>
        <source>The selected ones: {count}</source>
        <translation>Die ausgewählten: {count}</translation>
    </message>
    <message>
        <source>All that are open: {count}</source>
        <translation>Alle geöffneten: {count}</translation>
    </message>
    <message>
        <source>Like each original</source>
        <translation>Wie jedes Original</translation>
    </message>
    <message>
        <source>TIFF of two layers: gray, colours</source>
        <translation>TIFF mit zwei Ebenen: Grau, Farben</translation>
    </message>
    <message>
        <source>PNG of the colours alone, as a layer</source>
        <translation>PNG nur der Farben, als Ebene</translation>
    </message>
    <message>
        <source>As large as the photograph</source>
        <translation>So groß wie das Foto</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Number the new one</source>
        <translation>Die neue nummerieren</translation>
    </message>
    <message>
        <source>Leave it and skip the photograph</source>
        <translation>Sie lassen und das Foto überspringen</translation>
    </message>
    <message>
        <source>Replace it (never an original)</source>
        <translation>Sie ersetzen (nie ein Original)</translation>
    </message>
    <message>
        <source>Text with places to fill: {places}</source>
        <translation>Text mit Platzhaltern: {places}</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>Where a file of the name exists</source>
        <translation>Wenn es eine Datei des Namens gibt</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>If a name is taken</source>
        <translation>Bei vergebenem Namen</translation>
    </message>
    <message>
        <source>For example {name}</source>
        <translation>Zum Beispiel {name}</translation>
    </message>
    <message>
        <source>Export Into</source>
        <translation>Exportieren nach</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>The last export did not come to its end.</source>
        <translation>Der letzte Export ist nicht zu Ende gekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) left to be saved in “{folder}”. Done: {done}.</source>
        <translation>
            <numerusform>%n Foto ist noch in „{folder}“ zu speichern. Fertig: {done}.</numerusform>
            <numerusform>%n Fotos sind noch in „{folder}“ zu speichern. Fertig: {done}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Ask Later</source>
        <translation>Später fragen</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photograph(s) in {folder}</source>
        <translation>
            <numerusform>%n Foto in {folder} gespeichert</numerusform>
            <numerusform>%n Fotos in {folder} gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <source>Some photographs could not be exported</source>
        <translation>Einige Fotos konnten nicht exportiert werden</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>The coloured picture is on the clipboard, at full size.</source>
        <translation>Das kolorierte Bild ist in voller Größe in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>It could not be opened.</source>
        <translation>Es konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>colouring</source>
        <translation>wird koloriert</translation>
    </message>
    <message>
        <source>coloured</source>
        <translation>koloriert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>, edited</source>
        <translation>, bearbeitet</translation>
    </message>
    <message>
        <source>, saved</source>
        <translation>, gespeichert</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Open photographs</source>
        <translation>Geöffnete Fotos</translation>
    </message>
    <message>
        <source>The open photographs. Click one to see it; Delete closes it. Shift or Ctrl selects several. Drag them to another place.</source>
        <translation>Die geöffneten Fotos. Klick zeigt eines; Entf schließt es. Mit Umschalt oder Strg wählen Sie mehrere aus. Ziehen Sie sie an einen anderen Platz.</translation>
    </message>
</context>
<context>
    <name>FrameBar</name>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Find It Again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Whole Sheet</source>
        <translation>Ganzes Blatt</translation>
    </message>
    <message>
        <source>Open Separately</source>
        <translation>Einzeln öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Put the frame tool away</source>
        <translation>Das Rahmenwerkzeug weglegen</translation>
    </message>
    <message>
        <source>Looking for a border…</source>
        <translation>Ein Rand wird gesucht…</translation>
    </message>
    <message>
        <source>A border was found: it stays gray. Drag the line where it is wrong.</source>
        <translation>Ein Rand wurde gefunden: Er bleibt grau. Ziehen Sie die Linie, wo sie nicht stimmt.</translation>
    </message>
    <message>
        <source>No border was found. Drag an edge inwards where there is one.</source>
        <translation>Es wurde kein Rand gefunden. Ziehen Sie eine Kante nach innen, wo einer ist.</translation>
    </message>
    <message>
        <source>The frame is where you put it. What lies outside stays gray.</source>
        <translation>Der Rahmen liegt, wo Sie ihn hingesetzt haben. Was außerhalb liegt, bleibt grau.</translation>
    </message>
    <message>
        <source>The whole sheet is coloured, as you said.</source>
        <translation>Das ganze Blatt ist koloriert, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>Several photographs were found on this sheet (number: {count}). Drag a line where it is wrong.</source>
        <translation>Auf diesem Blatt wurden mehrere Fotos gefunden (Anzahl: {count}). Ziehen Sie eine Linie, wo sie nicht stimmt.</translation>
    </message>
    <message>
        <source>The frames of {count} photographs are where you put them. What lies outside stays gray.</source>
        <translation>Die Rahmen von {count} Fotos liegen, wo Sie sie hingesetzt haben. Was außerhalb liegt, bleibt grau.</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message>
        <source>Left edge at {percent} of the width</source>
        <translation>Linke Kante bei {percent} der Breite</translation>
    </message>
    <message>
        <source>Upper edge at {percent} of the height</source>
        <translation>Obere Kante bei {percent} der Höhe</translation>
    </message>
    <message>
        <source>Right edge at {percent} of the width</source>
        <translation>Rechte Kante bei {percent} der Breite</translation>
    </message>
    <message>
        <source>Lower edge at {percent} of the height</source>
        <translation>Untere Kante bei {percent} der Höhe</translation>
    </message>
    <message>
        <source>{name} is a sheet with several photographs</source>
        <translation>{name} ist ein Blatt mit mehreren Fotos</translation>
    </message>
    <message>
        <source>Their number: {count}. The file itself stays as it is.</source>
        <translation>Ihre Anzahl: {count}. Die Datei selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Open Separately</source>
        <translation>Einzeln öffnen</translation>
    </message>
    <message>
        <source>A border was found around the photograph: it stays gray. F shows its line.</source>
        <translation>Um das Foto wurde ein Rand gefunden: Er bleibt grau. F zeigt seine Linie.</translation>
    </message>
</context>
<context>
    <name>GuessList</name>
    <message>
        <source>None that it is sure of</source>
        <translation>Keine, die ihm sicher ist</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>{title}: {guesses}</source>
        <translation>{title}: {guesses}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>ColorStudio Help</source>
        <translation>Hilfe zu ColorStudio</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Look for words</source>
        <translation>Nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Look for words in the help</source>
        <translation>In der Hilfe nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Open a photograph</source>
        <translation>Ein Foto öffnen</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph anywhere in the window. It is never changed: what you save is a new file.</source>
        <translation>Ziehen Sie ein Schwarzweißfoto irgendwo ins Fenster. Es wird nie verändert: Was Sie speichern, ist eine neue Datei.</translation>
    </message>
    <message>
        <source>Try a Sample</source>
        <translation>Beispiel probieren</translation>
    </message>
    <message>
        <source>Choose its colours</source>
        <translation>Seine Farben wählen</translation>
    </message>
    <message>
        <source>The sliders change the colours at once. Temperature: from the likeliest colour to a blend of all. Vividness: how brave the network is.</source>
        <translation>Die Regler ändern die Farben sofort. Temperatur: von der wahrscheinlichsten Farbe bis zur Mischung aus allen. Lebendigkeit: wie mutig das Netz ist.</translation>
    </message>
    <message>
        <source>Say what you know</source>
        <translation>Sagen, was Sie wissen</translation>
    </message>
    <message>
        <source>Press H and click on a place whose colour you know. Hold the space bar to see the original. F1 lists all keys, F2 opens the help.</source>
        <translation>Drücken Sie H und klicken Sie auf eine Stelle, deren Farbe Sie kennen. Halten Sie die Leertaste, um das Original zu sehen. F1 nennt alle Tasten, F2 öffnet die Hilfe.</translation>
    </message>
</context>
<context>
    <name>HintPopover</name>
    <message>
        <source>Colour of the pin</source>
        <translation>Farbe des Pins</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep Gray</source>
        <translation>Grau lassen</translation>
    </message>
    <message>
        <source>Keep as It Is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Alternatives…</source>
        <translation>Alternativen…</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>Pipette</translation>
    </message>
    <message>
        <source>From Another…</source>
        <translation>Aus anderem…</translation>
    </message>
    <message>
        <source>What colour is this?</source>
        <translation>Welche Farbe hat das?</translation>
    </message>
    <message>
        <source>Colour of this pin</source>
        <translation>Farbe dieses Pins</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Likely here</source>
        <translation>Hier wahrscheinlich</translation>
    </message>
    <message>
        <source>This network holds one colour possible here.</source>
        <translation>Dieses Netz hält hier nur eine Farbe für möglich.</translation>
    </message>
    <message>
        <source>This is beyond what is photograph; a pin here does nothing.</source>
        <translation>Das liegt außerhalb des eigentlichen Fotos; ein Pin bewirkt hier nichts.</translation>
    </message>
    <message>
        <source>At strength 0 this pin does nothing.</source>
        <translation>Bei Stärke 0 bewirkt dieser Pin nichts.</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>white</source>
        <translation>weiß</translation>
    </message>
    <message>
        <source>This place is nearly {tone}: hardly a colour shows at that lightness.</source>
        <translation>Diese Stelle ist fast {tone}: Bei dieser Helligkeit ist kaum eine Farbe zu sehen.</translation>
    </message>
    <message>
        <source>It has this colour without the pin: little or nothing changes.</source>
        <translation>Auch ohne den Pin hat es diese Farbe: Es ändert sich wenig oder nichts.</translation>
    </message>
    <message>
        <source>Another pin here says otherwise and holds it back.</source>
        <translation>Ein anderer Pin hier sagt etwas anderes und hält ihn zurück.</translation>
    </message>
    <message>
        <source>The screen cannot show so rich a colour at this lightness.</source>
        <translation>So satt kann der Bildschirm die Farbe bei dieser Helligkeit nicht zeigen.</translation>
    </message>
    <message>
        <source>Colour {name} {share}</source>
        <translation>Farbe {name} {share}</translation>
    </message>
    <message>
        <source>Write a colour as #A0522D.</source>
        <translation>Schreiben Sie eine Farbe wie #A0522D.</translation>
    </message>
    <message>
        <source>This place has no colour</source>
        <translation>Diese Stelle hat keine Farbe</translation>
    </message>
    <message>
        <source>Other pins leave this place as it is (or click it with Shift or Alt)</source>
        <translation>Andere Pins lassen diese Stelle, wie sie ist (oder Klick mit Umschalt oder Alt)</translation>
    </message>
    <message>
        <source>See the whole photograph with each of the likely colours</source>
        <translation>Das ganze Foto mit jeder der wahrscheinlichen Farben ansehen</translation>
    </message>
    <message>
        <source>Take a colour from either pane: click it there (I)</source>
        <translation>Eine Farbe aus einer der Ansichten nehmen: dort anklicken (I)</translation>
    </message>
    <message>
        <source>Take a colour from any open photograph, as it is coloured or was</source>
        <translation>Eine Farbe aus irgendeinem geöffneten Foto nehmen, koloriert oder wie es war</translation>
    </message>
    <message>
        <source>Colour as a hexadecimal number</source>
        <translation>Farbe als Hexadezimalzahl</translation>
    </message>
    <message>
        <source>Such as #A0522D; its lightness stays the photograph’s</source>
        <translation>Etwa #A0522D; die Helligkeit bleibt die des Fotos</translation>
    </message>
    <message>
        <source>All colours at this lightness</source>
        <translation>Alle Farben bei dieser Helligkeit</translation>
    </message>
    <message>
        <source>Green to red across, blue to yellow upwards; drag</source>
        <translation>Waagerecht Grün bis Rot, aufwärts Blau bis Gelb; ziehen</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>Zuletzt verwendet</translation>
    </message>
</context>
<context>
    <name>Hinting</name>
    <message>
        <source>Where the network is unsure</source>
        <translation>Wo das Netz unsicher ist</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>The whole photograph, with each colour that is likely under the pin. Click one to take it.</source>
        <translation>Das ganze Foto mit jeder Farbe, die unter dem Pin wahrscheinlich ist. Ein Klick übernimmt sie.</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <source>The whole photograph, coloured otherwise. Click one to take it; undo brings this one back.</source>
        <translation>Das ganze Foto, anders koloriert. Ein Klick übernimmt eine Variante; Rückgängig holt diese zurück.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Looking for photographs</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>The folder could not be looked through</source>
        <translation>Der Ordner konnte nicht durchsucht werden</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) here left out: no photograph(s).</source>
        <translation>
            <numerusform>%n andere Datei hier ist kein Foto und wurde ausgelassen.</numerusform>
            <numerusform>%n andere Dateien hier sind keine Fotos und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photographs here that ColorStudio can read.</source>
        <translation>Hier gibt es keine Fotos, die ColorStudio lesen kann.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; the log names them.</source>
        <translation>
            <numerusform>%n weiteres wurde ausgelassen; das Protokoll nennt es.</numerusform>
            <numerusform>%n weitere wurden ausgelassen; das Protokoll nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be looked through</source>
        <translation>Nicht alles konnte durchsucht werden</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>What was decided about photographs cannot be read</source>
        <translation>Was für Fotos festgelegt wurde, lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>What you decide now does not replace it.</source>
        <translation>Was Sie jetzt festlegen, ersetzt es nicht.</translation>
    </message>
    <message>
        <source>The snapshot could not be kept</source>
        <translation>Der Schnappschuss konnte nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>Something else was decided about {name} before. It is kept as its snapshot “{title}”.</source>
        <translation>Für {name} war früher etwas anderes festgelegt. Es ist als Schnappschuss „{title}“ erhalten.</translation>
    </message>
    <message>
        <source>What you decided about {name} cannot be kept</source>
        <translation>Was Sie für {name} festgelegt haben, lässt sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>It could not be forgotten</source>
        <translation>Es konnte nicht vergessen werden</translation>
    </message>
    <message numerus="yes">
        <source>What was decided about %n photograph(s) is in “{name}” now.</source>
        <translation>
            <numerusform>Was für %n Foto festgelegt ist, steht jetzt in „{name}“.</numerusform>
            <numerusform>Was für %n Fotos festgelegt ist, steht jetzt in „{name}“.</numerusform>
        </translation>
    </message>
    <message>
        <source>The treatments could not be exported</source>
        <translation>Die Entwicklungen konnten nicht exportiert werden</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” knows %n photograph(s). New or newer: {changed}.</source>
        <translation>
            <numerusform>„{name}“ kennt %n Foto. Neu oder neuer: {changed}.</numerusform>
            <numerusform>„{name}“ kennt %n Fotos. Neu oder neuer: {changed}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The treatments could not be imported</source>
        <translation>Die Entwicklungen konnten nicht importiert werden</translation>
    </message>
    <message>
        <source>The library of treatments</source>
        <translation>Die Bibliothek der Entwicklungen</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>What Is &amp;Kept</source>
        <translation>Was aufbewahrt &amp;wird</translation>
    </message>
    <message>
        <source>&amp;Export Treatments…</source>
        <translation>Entwicklungen &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import Treatments…</source>
        <translation>Entwicklungen &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Forget This Photograph</source>
        <translation>Dieses Foto &amp;vergessen</translation>
    </message>
    <message>
        <source>Forget &amp;All…</source>
        <translation>&amp;Alles vergessen…</translation>
    </message>
    <message>
        <source>Forget what was decided about all photographs?</source>
        <translation>Alles vergessen, was für Fotos festgelegt wurde?</translation>
    </message>
    <message>
        <source>Values, hints, snapshots and pasted pictures are deleted, also those of the open photographs. Photographs, saved results and presets stay. This cannot be undone.</source>
        <translation>Werte, Hinweise, Schnappschüsse und eingefügte Bilder werden gelöscht, auch die der geöffneten Fotos. Fotos, gespeicherte Ergebnisse und Vorgaben bleiben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation>&amp;Alles vergessen</translation>
    </message>
    <message>
        <source>treatments.json</source>
        <translation>entwicklungen.json</translation>
    </message>
    <message>
        <source>Export Treatments</source>
        <translation>Entwicklungen exportieren</translation>
    </message>
    <message>
        <source>Import Treatments</source>
        <translation>Entwicklungen importieren</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Entwicklungen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>This network gives each pixel one colour and no others to choose from.</source>
        <translation>Dieses Netz gibt jedem Pixel eine Farbe und lässt keine anderen zur Wahl.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>From the likeliest colour, firm, to a blend of all, soft. Not how warm it is: see below.</source>
        <translation>Von der wahrscheinlichsten Farbe, kräftig, bis zur Mischung aus allen, weich. Nicht, wie warm es ist: siehe unten.</translation>
    </message>
    <message>
        <source>likeliest colour</source>
        <translation>wahrscheinlichste</translation>
    </message>
    <message>
        <source>mean of all</source>
        <translation>Mittel aus allen</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Lebendigkeit</translation>
    </message>
    <message>
        <source>Higher: rare, rich colours get a better chance. 0: the network’s own judgement.</source>
        <translation>Höher: Seltene, satte Farben kommen eher zum Zug. 0: das eigene Urteil des Netzes.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>The strength of all colours alike. 0: gray. 1: as chosen above.</source>
        <translation>Die Stärke aller Farben zugleich. 0: grau. 1: wie oben gewählt.</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>All colours bluer or yellower. 0: as they are.</source>
        <translation>Alle Farben blauer oder gelber. 0: wie sie sind.</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>kühler</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>wärmer</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>All colours greener or redder. 0: as they are.</source>
        <translation>Alle Farben grüner oder röter. 0: wie sie sind.</translation>
    </message>
    <message>
        <source>greener</source>
        <translation>grüner</translation>
    </message>
    <message>
        <source>redder</source>
        <translation>röter</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>All values back to what the network recommends</source>
        <translation>Alle Werte zurück auf die Empfehlung des Netzes</translation>
    </message>
    <message>
        <source>Reset all values</source>
        <translation>Alle Werte zurücksetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>LookSlider</name>
    <message>
        <source>Arrow keys: {step}. Page Up, Page Down: {page}. Double-click: as recommended (the pointer).</source>
        <translation>Pfeiltasten: {step}. Bild auf, Bild ab: {page}. Doppelklick: wie empfohlen (die Marke).</translation>
    </message>
    <message>
        <source>{name} goes from {low} to {high}.</source>
        <translation>{name} reicht von {low} bis {high}.</translation>
    </message>
    <message>
        <source>{name}, as a number</source>
        <translation>{name}, als Zahl</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>{name} zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the recommended value (or double-click the slider)</source>
        <translation>Zurück zum empfohlenen Wert (oder Doppelklick auf den Regler)</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>MessageStack</name>
    <message>
        <source>{count} more. Dismiss all</source>
        <translation>{count} weitere. Alle ausblenden</translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message>
        <source>{network} (for teaching)</source>
        <translation>{network} (für Lehrzwecke)</translation>
    </message>
    <message>
        <source>No network was found, so nothing can be coloured.</source>
        <translation>Es wurde kein Netz gefunden; so lässt sich nichts kolorieren.</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The network that chooses the colours</source>
        <translation>Das Netz, das die Farben wählt</translation>
    </message>
</context>
<context>
    <name>NetworksDialog</name>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Colour with It</source>
        <translation>Damit kolorieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{title} (yours)</source>
        <translation>{title} (Ihres)</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>comes with ColorStudio</source>
        <translation>mit ColorStudio geliefert</translation>
    </message>
    <message>
        <source>Name: {name} ({own})</source>
        <translation>Name: {name} ({own})</translation>
    </message>
    <message>
        <source>Kind: {architecture}</source>
        <translation>Art: {architecture}</translation>
    </message>
    <message>
        <source>Learned from: {data}</source>
        <translation>Gelernt an: {data}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Sees photographs at {side} pixels</source>
        <translation>Sieht Fotos mit {side} Pixeln</translation>
    </message>
    <message>
        <source>Recommends: temperature {t}, vividness {v}, saturation {s}</source>
        <translation>Empfiehlt: Temperatur {t}, Lebendigkeit {v}, Sättigung {s}</translation>
    </message>
    <message>
        <source>Figures in its file:</source>
        <translation>Zahlen in seiner Datei:</translation>
    </message>
    <message>
        <source>There are no networks</source>
        <translation>Es gibt keine Netze</translation>
    </message>
    <message>
        <source>Both on the open photograph, left and right of a line</source>
        <translation>Beide auf dem geöffneten Foto, links und rechts einer Linie</translation>
    </message>
    <message>
        <source>Open a photograph to compare networks on</source>
        <translation>Öffnen Sie ein Foto, um Netze daran zu vergleichen</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>The same: the file is whole.</source>
        <translation>Gleich: Die Datei ist vollständig.</translation>
    </message>
    <message>
        <source>Different: it is another file, or a damaged one.</source>
        <translation>Verschieden: Es ist eine andere Datei oder eine beschädigte.</translation>
    </message>
    <message>
        <source>Rename the Network</source>
        <translation>Netz umbenennen</translation>
    </message>
    <message>
        <source>Name, at most {count} characters</source>
        <translation>Name, höchstens {count} Zeichen</translation>
    </message>
    <message>
        <source>Remove the network “{title}”?</source>
        <translation>Das Netz „{title}“ entfernen?</translation>
    </message>
    <message>
        <source>Its file {file} is deleted. What was coloured with it and saved stays.</source>
        <translation>Seine Datei {file} wird gelöscht. Was damit koloriert und gespeichert wurde, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>Paste a published SHA-256 here to compare</source>
        <translation>Zum Vergleichen eine veröffentlichte SHA-256 einfügen</translation>
    </message>
    <message>
        <source>About the network</source>
        <translation>Über das Netz</translation>
    </message>
    <message>
        <source>SHA-256 of the network&apos;s file</source>
        <translation>SHA-256 der Datei des Netzes</translation>
    </message>
    <message>
        <source>SHA-256 to compare with</source>
        <translation>SHA-256 zum Vergleichen</translation>
    </message>
    <message>
        <source>The network of Zhang, Isola &amp; Efros (ECCV 2016) can be added as its authors published it: get the file {file} (129 MB), whose address stands in colorizers/eccv16.py at github.com/richzhang/colorization, and choose it with Add.</source>
        <translation>Das Netz von Zhang, Isola &amp; Efros (ECCV 2016) lässt sich so hinzufügen, wie seine Autoren es veröffentlicht haben: Besorgen Sie die Datei {file} (129 MB), deren Adresse in colorizers/eccv16.py bei github.com/richzhang/colorization steht, und wählen Sie sie mit „Hinzufügen“.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Something unexpected happened. The details are in the log, {file}.</source>
        <translation>Etwas Unerwartetes ist geschehen. Einzelheiten stehen im Protokoll, {file}.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open Photographs</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Photographs ({endings})</source>
        <translation>Fotos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Add a Network</source>
        <translation>Netz hinzufügen</translation>
    </message>
    <message>
        <source>Networks of ColorStudio</source>
        <translation>Netze von ColorStudio</translation>
    </message>
    <message>
        <source>Zhang et al. 2016, as published</source>
        <translation>Zhang et al. 2016, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Nichts zum Einfügen</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no files. Copy a picture and try again.</source>
        <translation>In der Zwischenablage sind weder ein Bild noch Dateien. Kopieren Sie ein Bild und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>Das lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>It is neither a file on this computer nor a picture. Save it first, then drop it.</source>
        <translation>Es ist weder eine Datei auf diesem Computer noch ein Bild. Speichern Sie es zuerst und ziehen Sie es dann hierher.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>{name} could not be saved</source>
        <translation>{name} konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>{name} wird gespeichert</translation>
    </message>
    <message>
        <source>{name} could not be copied</source>
        <translation>{name} konnte nicht kopiert werden</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>{name} could not be printed</source>
        <translation>{name} konnte nicht gedruckt werden</translation>
    </message>
    <message>
        <source>Preparing {name} for paper</source>
        <translation>{name} wird für den Druck vorbereitet</translation>
    </message>
    <message>
        <source>{name} could not be handed over</source>
        <translation>{name} konnte nicht übergeben werden</translation>
    </message>
    <message>
        <source>Preparing {name} to be dragged</source>
        <translation>{name} wird zum Ziehen vorbereitet</translation>
    </message>
</context>
<context>
    <name>PaletteStrip</name>
    <message>
        <source>Colours of the reference</source>
        <translation>Farben der Referenz</translation>
    </message>
</context>
<context>
    <name>PanePair</name>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Koloriert</translation>
    </message>
    <message>
        <source>Photograph in gray</source>
        <translation>Foto in Grau</translation>
    </message>
    <message>
        <source>Original photograph</source>
        <translation>Originalfoto</translation>
    </message>
    <message>
        <source>Show it in gray</source>
        <translation>In Grau zeigen</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Das Original zeigen</translation>
    </message>
    <message>
        <source>Hold to see it in gray in this place (or hold the space bar)</source>
        <translation>Gedrückt halten, um es an dieser Stelle in Grau zu sehen (oder die Leertaste halten)</translation>
    </message>
    <message>
        <source>Hold to see the original in this place (or hold the space bar)</source>
        <translation>Gedrückt halten, um an dieser Stelle das Original zu sehen (oder die Leertaste halten)</translation>
    </message>
    <message>
        <source>Coloured photograph</source>
        <translation>Koloriertes Foto</translation>
    </message>
    <message>
        <source>Wheel or pinch to zoom, drag or arrow keys to move, double-click for 100% and back</source>
        <translation>Mausrad oder Fingergeste zoomt, Ziehen oder Pfeiltasten verschieben, Doppelklick wechselt zu 100 % und zurück</translation>
    </message>
</context>
<context>
    <name>PaneStatus</name>
    <message>
        <source>Colour It</source>
        <translation>Kolorieren</translation>
    </message>
    <message>
        <source>Colour this photograph</source>
        <translation>Dieses Foto kolorieren</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Wird koloriert…</translation>
    </message>
    <message>
        <source>Not coloured yet</source>
        <translation>Noch nicht koloriert</translation>
    </message>
    <message>
        <source>Not coloured</source>
        <translation>Nicht koloriert</translation>
    </message>
</context>
<context>
    <name>PastedMenu</name>
    <message>
        <source>&amp;Pasted Pictures</source>
        <translation>Eingefügte Bi&amp;lder</translation>
    </message>
    <message>
        <source>The pasted pictures cannot be listed</source>
        <translation>Die eingefügten Bilder lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>None was changed yet</source>
        <translation>Noch keines wurde geändert</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>{name} konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>“{file}” is damaged, or gone.</source>
        <translation>„{file}“ ist beschädigt oder fort.</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Pr&amp;esets</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>The presets cannot be listed</source>
        <translation>Die Vorgaben lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Save as Preset…</source>
        <translation>Als Vorgabe &amp;speichern…</translation>
    </message>
    <message>
        <source>The values of the sliders and the reference, under the name</source>
        <translation>Die Werte der Regler und die Referenz, unter dem Namen</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Als Vorgabe speichern</translation>
    </message>
    <message>
        <source>The preset could not be saved</source>
        <translation>Die Vorgabe konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The preset could not be deleted</source>
        <translation>Die Vorgabe konnte nicht gelöscht werden</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print {name}</source>
        <translation>{name} drucken</translation>
    </message>
    <message>
        <source>&amp;Gray and colour beside each other</source>
        <translation>&amp;Grau und Farbe nebeneinander</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als PD&amp;F speichern…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>Die Datei kann dort nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name} wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>{name} was not printed</source>
        <translation>{name} wurde nicht gedruckt</translation>
    </message>
    <message>
        <source>The printer does not take the page. Look whether it is switched on.</source>
        <translation>Der Drucker nimmt die Seite nicht an. Sehen Sie nach, ob er eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Save the Page as PDF</source>
        <translation>Die Seite als PDF speichern</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>Die Seite, wie sie gedruckt wird</translation>
    </message>
    <message>
        <source>Size of the paper</source>
        <translation>Papierformat</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Ausrichtung des Papiers</translation>
    </message>
    <message>
        <source>As the picture lies</source>
        <translation>Wie das Bild</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Querformat</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>The photographs could not be exported</source>
        <translation>Die Fotos konnten nicht exportiert werden</translation>
    </message>
    <message>
        <source>The network “{name}” is not here any more.</source>
        <translation>Das Netz „{name}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name} wird exportiert</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Failed ones alone</source>
        <translation>Nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try Failed Again</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>noch etwa {count} min</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>noch etwa {count} h</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Making ready …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message numerus="yes">
        <source>{ended} of %n photograph(s)</source>
        <translation>
            <numerusform>{ended} von %n Foto</numerusform>
            <numerusform>{ended} von %n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>Pause nach {ended} von %n Foto</numerusform>
            <numerusform>Pause nach {ended} von %n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>Angehalten nach {ended} von %n Foto</numerusform>
            <numerusform>Angehalten nach {ended} von %n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before anything was saved</source>
        <translation>Angehalten, bevor etwas gespeichert war</translation>
    </message>
    <message numerus="yes">
        <source>Finished: %n photograph(s)</source>
        <translation>
            <numerusform>Fertig: %n Foto</numerusform>
            <numerusform>Fertig: %n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n gespeichert</numerusform>
            <numerusform>%n gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Photographs of the export</source>
        <translation>Fotos des Exports</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being coloured …</source>
        <translation>Wird koloriert …</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Saved as {name}. {sentence}</source>
        <translation>Gespeichert als {name}. {sentence}</translation>
    </message>
    <message>
        <source>Skipped. {sentence}</source>
        <translation>Übersprungen. {sentence}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Liste leeren</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>No classifier is installed: put its file into {folder} and show this panel again.</source>
        <translation>Es ist kein Klassifikator installiert: Legen Sie seine Datei in {folder} und zeigen Sie die Erkennung noch einmal.</translation>
    </message>
</context>
<context>
    <name>RecognitionPanel</name>
    <message>
        <source>Recognition</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>In gray</source>
        <translation>In Grau</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Koloriert</translation>
    </message>
    <message>
        <source>In its own colours</source>
        <translation>In eigenen Farben</translation>
    </message>
    <message>
        <source>The classifier knows only these {count} things, and takes whatever else it sees for one of them: {things}.</source>
        <translation>Der Klassifikator kennt nur diese {count} Dinge und hält alles andere, was er sieht, für eines davon: {things}.</translation>
    </message>
    <message>
        <source>The classifier knows only these {count} things: {things}. Of most photographs that show none of them it says nothing; now and then it is sure and wrong.</source>
        <translation>Der Klassifikator kennt nur diese {count} Dinge: {things}. Zu den meisten Fotos, die keines davon zeigen, sagt er nichts; ab und zu ist er sich sicher und irrt.</translation>
    </message>
    <message>
        <source>Close the recognition panel</source>
        <translation>Die Erkennung schließen</translation>
    </message>
</context>
<context>
    <name>ReferenceWell</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How far its colours count. 0: not at all.</source>
        <translation>Wie weit ihre Farben zählen. 0: gar nicht.</translation>
    </message>
    <message>
        <source>Drop a photograph here whose colours this one shall take.</source>
        <translation>Ziehen Sie ein Foto hierher, dessen Farben dieses annehmen soll.</translation>
    </message>
    <message>
        <source>This photograph’s colours are taken as a model</source>
        <translation>Die Farben dieses Fotos dienen als Vorbild</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>{what} (reference)</source>
        <translation>{what} (Referenz)</translation>
    </message>
</context>
<context>
    <name>Referencing</name>
    <message>
        <source>Give Its &amp;Colours to the Others</source>
        <translation>Seine &amp;Farben den anderen geben</translation>
    </message>
    <message>
        <source>The other photographs selected, else all others, get its colours as reference</source>
        <translation>Die anderen ausgewählten Fotos, sonst alle anderen, erhalten seine Farben als Referenz</translation>
    </message>
    <message>
        <source>There is no photograph in it.</source>
        <translation>Es enthält kein Foto.</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one and try again.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopieren Sie eines und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Choose a Reference</source>
        <translation>Referenz auswählen</translation>
    </message>
    <message>
        <source>Photographs ({endings})</source>
        <translation>Fotos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Referring</name>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Its colours could not be taken</source>
        <translation>Die Farben konnten nicht übernommen werden</translation>
    </message>
    <message>
        <source>Taking the colours of {name}</source>
        <translation>Farben von {name} werden übernommen</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the Coloured Photograph</source>
        <translation>Das kolorierte Foto speichern</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name} wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>ColorStudio never writes over an original. Choose another name than “{name}”.</source>
        <translation>ColorStudio überschreibt nie ein Original. Wählen Sie einen anderen Namen als „{name}“.</translation>
    </message>
    <message>
        <source>{format} picture</source>
        <translation>{format}-Bild</translation>
    </message>
    <message>
        <source>TIFF of two layers: the gray, and the colours over it</source>
        <translation>TIFF mit zwei Ebenen: das Grau und die Farben darüber</translation>
    </message>
    <message>
        <source>PNG of the colours alone, to put over the gray</source>
        <translation>PNG nur der Farben, um es über das Grau zu legen</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <source>{name} could not be drawn</source>
        <translation>{name} konnte nicht gezeichnet werden</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>{name} konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>{name} could not be coloured</source>
        <translation>{name} konnte nicht koloriert werden</translation>
    </message>
    <message>
        <source>Colouring {name}</source>
        <translation>{name} wird koloriert</translation>
    </message>
    <message>
        <source>The network “{name}” is not here</source>
        <translation>Das Netz „{name}“ ist nicht da</translation>
    </message>
    <message>
        <source>{photo} was treated with it. Put its file into {folder}, or choose another network.</source>
        <translation>{photo} wurde damit entwickelt. Legen Sie seine Datei in {folder} oder wählen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>There is no network to colour with</source>
        <translation>Es gibt kein Netz zum Kolorieren</translation>
    </message>
    <message>
        <source>Put a network file into {folder} and start again.</source>
        <translation>Legen Sie die Datei eines Netzes in {folder} und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Change Hint</source>
        <translation>Hinweis ändern</translation>
    </message>
    <message>
        <source>Add Hint</source>
        <translation>Hinweis hinzufügen</translation>
    </message>
    <message>
        <source>Remove Hint</source>
        <translation>Hinweis entfernen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Best Quality</source>
        <translation>Beste Qualität</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Network Input</source>
        <translation>Netzeingabe</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Lebendigkeit</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours of the screen</source>
        <translation>Bildschirmfarben</translation>
    </message>
    <message>
        <source>Profile that the system tells</source>
        <translation>Profil, das das System nennt</translation>
    </message>
    <message>
        <source>No conversion (sRGB)</source>
        <translation>Keine Umrechnung (sRGB)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>Netzeingabe</translation>
    </message>
    <message>
        <source>As the network prefers</source>
        <translation>Wie das Netz es bevorzugt</translation>
    </message>
    <message>
        <source>Fast: small</source>
        <translation>Schnell: klein</translation>
    </message>
    <message>
        <source>Best: large, slower</source>
        <translation>Am besten: groß, langsamer</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>Profildatei…</translation>
    </message>
    <message>
        <source>Profile of the Screen</source>
        <translation>Profil des Bildschirms</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm *.ICC *.ICM)</source>
        <translation>Farbprofile (*.icc *.icm *.ICC *.ICM)</translation>
    </message>
    <message>
        <source>Automatic: the fastest there is</source>
        <translation>Automatisch: das schnellste</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Apple GPU (Metal)</source>
        <translation>Apple-GPU (Metal)</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA)</source>
        <translation>NVIDIA-GPU (CUDA)</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>For JPEG and WebP files. Higher: better pictures and larger files.</source>
        <translation>Für JPEG- und WebP-Dateien. Höher: bessere Bilder und größere Dateien.</translation>
    </message>
    <message>
        <source>Changes take effect at once; some colour the photograph anew. The language changes when ColorStudio is started again.</source>
        <translation>Änderungen wirken sofort; manche kolorieren das Foto neu. Die Sprache wechselt beim nächsten Start von ColorStudio.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The network could not be renamed</source>
        <translation>Das Netz konnte nicht umbenannt werden</translation>
    </message>
    <message>
        <source>The network could not be removed</source>
        <translation>Das Netz konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>The network&apos;s file could not be read</source>
        <translation>Die Datei des Netzes konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Over a photograph</source>
        <translation>Über einem Foto</translation>
    </message>
    <message>
        <source>Look at the original while the key is held</source>
        <translation>Das Original ansehen, solange die Taste gedrückt ist</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Move the photograph</source>
        <translation>Das Foto verschieben</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>Pfeiltasten oder ziehen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Mouse wheel, + and -</source>
        <translation>Mausrad, + und -</translation>
    </message>
    <message>
        <source>Hints: next and previous pin</source>
        <translation>Hinweise: nächster und voriger Pin</translation>
    </message>
    <message>
        <source>Hints: move the chosen pin</source>
        <translation>Hinweise: den gewählten Pin verschieben</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Hints: delete the chosen pin</source>
        <translation>Hinweise: den gewählten Pin löschen</translation>
    </message>
    <message>
        <source>Hints: the eyedropper, for the pin that is chosen</source>
        <translation>Hinweise: die Pipette, für den gewählten Pin</translation>
    </message>
    <message>
        <source>Hints: copy and paste a pin</source>
        <translation>Hinweise: einen Pin kopieren und einfügen</translation>
    </message>
    <message>
        <source>Hints: a place that stays as it is</source>
        <translation>Hinweise: eine Stelle, die bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Shift or Alt and click</source>
        <translation>Umschalttaste oder Alt und Klick</translation>
    </message>
    <message>
        <source>Hints: show where the pin acts while the key is held</source>
        <translation>Hinweise: zeigen, wo der Pin wirkt, solange die Taste gedrückt ist</translation>
    </message>
    <message>
        <source>Frame: next and previous edge</source>
        <translation>Rahmen: nächste und vorige Kante</translation>
    </message>
    <message>
        <source>Frame: move the chosen edge; more with Shift</source>
        <translation>Rahmen: die gewählte Kante verschieben; mit Umschalt mehr</translation>
    </message>
    <message>
        <source>Frame: colour the whole sheet, or find it again</source>
        <translation>Rahmen: ganzes Blatt kolorieren oder ihn erneut suchen</translation>
    </message>
    <message>
        <source>A slider: a little, more, reset</source>
        <translation>Ein Regler: ein wenig, mehr, zurücksetzen</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up and Down, double-click</source>
        <translation>Pfeiltasten, Bild auf und ab, Doppelklick</translation>
    </message>
    <message>
        <source>Drop a photograph as reference</source>
        <translation>Ein Foto als Referenz ablegen</translation>
    </message>
    <message>
        <source>Hold Shift</source>
        <translation>Umschalttaste halten</translation>
    </message>
    <message>
        <source>Look for a word</source>
        <translation>Nach einem Wort suchen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>{name} is not used</source>
        <translation>{name} wird nicht verwendet</translation>
    </message>
    <message>
        <source>It cannot be read, or it is not the colour profile of a screen.</source>
        <translation>Es lässt sich nicht lesen oder ist kein Farbprofil eines Bildschirms.</translation>
    </message>
</context>
<context>
    <name>SideMenu</name>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
</context>
<context>
    <name>Spreading</name>
    <message>
        <source>Paste Treatment</source>
        <translation>Entwicklung einfügen</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Remove Reference</source>
        <translation>Referenz entfernen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source> · had colours</source>
        <translation> · hatte Farben</translation>
    </message>
    <message>
        <source>{width} × {height} · {bits} bit</source>
        <translation>{width} × {height} · {bits} Bit</translation>
    </message>
    <message>
        <source>Size of the photograph {facts}</source>
        <translation>Größe des Fotos {facts}</translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · %n ausgewählt</numerusform>
            <numerusform> · %n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Zoom {percent}</source>
        <translation>Zoom {percent}</translation>
    </message>
    <message>
        <source>Computes on {device}</source>
        <translation>Rechnet auf {device}</translation>
    </message>
    <message>
        <source>Colours of the screen: {profile}</source>
        <translation>Bildschirmfarben: {profile}</translation>
    </message>
    <message>
        <source>Photographs are shown in the colours of the screen: {profile}</source>
        <translation>Fotos werden in den Farben des Bildschirms gezeigt: {profile}</translation>
    </message>
    <message>
        <source>Photographs are shown as sRGB: no profile of the screen is known, or it is not to be used</source>
        <translation>Fotos werden als sRGB gezeigt: Es ist kein Profil des Bildschirms bekannt, oder es soll nicht verwendet werden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop this (Esc)</source>
        <translation>Das anhalten (Esc)</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Which of the open photographs this is</source>
        <translation>Das wievielte der geöffneten Fotos es ist</translation>
    </message>
    <message>
        <source>Size and bit depth</source>
        <translation>Größe und Bittiefe</translation>
    </message>
    <message>
        <source>Width and height in pixels, bit depth</source>
        <translation>Breite und Höhe in Pixeln, Bittiefe</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pixels of the screen for each pixel of the photograph</source>
        <translation>Bildschirmpixel je Pixel des Fotos</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the network computes; see the settings</source>
        <translation>Wo das Netz rechnet; siehe Einstellungen</translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message>
        <source>Teach with Your Own Photographs</source>
        <translation>Mit eigenen Fotos trainieren</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Delete It</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>Jetzt abschließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Teach Another</source>
        <translation>Ein weiteres trainieren</translation>
    </message>
    <message>
        <source>Colour with It</source>
        <translation>Damit kolorieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Learn no more; measure the best so far, and keep it</source>
        <translation>Nicht weiter lernen; das bisher beste messen und behalten</translation>
    </message>
    <message>
        <source>Save what was learned so far, to go on some other time</source>
        <translation>Das bisher Gelernte speichern, um ein andermal weiterzumachen</translation>
    </message>
    <message>
        <source>Delete the unfinished teaching of “{title}”?</source>
        <translation>Das unvollendete Training von „{title}“ löschen?</translation>
    </message>
    <message>
        <source>All that it has learned so far is lost.</source>
        <translation>Alles, was es bisher gelernt hat, geht verloren.</translation>
    </message>
    <message>
        <source>It has learned nothing yet that could be taken up.</source>
        <translation>Es hat noch nichts gelernt, womit man weitermachen könnte.</translation>
    </message>
    <message>
        <source>The photographs stay, and so does “{base}”, the network it began with.</source>
        <translation>Die Fotos bleiben, ebenso „{base}“, das Netz, mit dem es begann.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>The teaching of “{title}” did not come to its end.</source>
        <translation>Das Training von „{title}“ ist nicht zu Ende gekommen.</translation>
    </message>
    <message>
        <source>Trying how fast this computer learns …</source>
        <translation>Wird geprüft, wie schnell dieser Computer lernt …</translation>
    </message>
    <message>
        <source>Looking at the photographs: {seen} of {of}</source>
        <translation>Fotos werden angesehen: {seen} von {of}</translation>
    </message>
    <message>
        <source>Making ready …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message numerus="yes">
        <source>Measuring on %n photograph(s) held back …</source>
        <translation>
            <numerusform>An %n zurückgelegten Foto wird gemessen …</numerusform>
            <numerusform>An %n zurückgelegten Fotos wird gemessen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>“{title}” is learning</source>
        <translation>„{title}“ lernt</translation>
    </message>
    <message>
        <source>Paused. What was learned so far is saved.</source>
        <translation>Pause. Das bisher Gelernte ist gespeichert.</translation>
    </message>
    <message>
        <source>Adding “{title}” to your networks …</source>
        <translation>„{title}“ wird zu Ihren Netzen hinzugefügt …</translation>
    </message>
    <message>
        <source>Stopped. You can go on with “{title}” at any time.</source>
        <translation>Angehalten. Sie können jederzeit mit „{title}“ weitermachen.</translation>
    </message>
    <message>
        <source>“{title}” is among your networks now.</source>
        <translation>„{title}“ gehört jetzt zu Ihren Netzen.</translation>
    </message>
    <message>
        <source>Better than before</source>
        <translation>Besser als zuvor</translation>
    </message>
    <message>
        <source>Worse than before</source>
        <translation>Schlechter als zuvor</translation>
    </message>
    <message>
        <source>Not better than before</source>
        <translation>Nicht besser als zuvor</translation>
    </message>
    <message numerus="yes">
        <source>{verdict}: {mean} dB ({low} to {high}) on %n photograph(s) held back.</source>
        <translation>
            <numerusform>{verdict}: {mean} dB ({low} bis {high}) an %n zurückgelegten Foto.</numerusform>
            <numerusform>{verdict}: {mean} dB ({low} bis {high}) an %n zurückgelegten Fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) to learn from; held back to measure on: {held_back}.</source>
        <translation>
            <numerusform>%n Foto zum Lernen; zum Messen zurückgelegt: {held_back}.</numerusform>
            <numerusform>%n Fotos zum Lernen; zum Messen zurückgelegt: {held_back}.</numerusform>
        </translation>
    </message>
    <message>
        <source> in {minutes} min</source>
        <translation> in {minutes} min</translation>
    </message>
    <message>
        <source>Last check on the photographs held back: {psnr} dB{best}.</source>
        <translation>Letzte Prüfung an den zurückgelegten Fotos: {psnr} dB{best}.</translation>
    </message>
    <message>
        <source>, the best so far</source>
        <translation>, das bisher beste Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, at the pace so far.</source>
        <translation>
            <numerusform>Auf {device}, in {precision}: etwa %n Schritt{time}, nach dem bisherigen Tempo.</numerusform>
            <numerusform>Auf {device}, in {precision}: etwa %n Schritte{time}, nach dem bisherigen Tempo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer, which has other work now. Without that: about {alone}.</source>
        <translation>
            <numerusform>Auf {device}, in {precision}: etwa %n Schritt{time}, nach einer Probe auf diesem Computer, der gerade anderes zu tun hat. Ohne das: etwa {alone}.</numerusform>
            <numerusform>Auf {device}, in {precision}: etwa %n Schritte{time}, nach einer Probe auf diesem Computer, der gerade anderes zu tun hat. Ohne das: etwa {alone}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer.</source>
        <translation>
            <numerusform>Auf {device}, in {precision}: etwa %n Schritt{time}, nach einer Probe auf diesem Computer.</numerusform>
            <numerusform>Auf {device}, in {precision}: etwa %n Schritte{time}, nach einer Probe auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>noch etwa {count} min</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>noch etwa {count} h</translation>
    </message>
</context>
<context>
    <name>TeachForm</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>There is no network here that can be taught: it takes one of the kind of Studio.</source>
        <translation>Hier ist kein Netz, das sich trainieren lässt: Es muss eines von der Art von Studio sein.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose the one that your colour photographs are in.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie den, in dem Ihre Farbfotos liegen.</translation>
    </message>
    <message>
        <source>Give the network a name, to find it by among the others.</source>
        <translation>Geben Sie dem Netz einen Namen, unter dem Sie es wiederfinden.</translation>
    </message>
    <message>
        <source>All in a folder, and in those inside it</source>
        <translation>Alle in einem Ordner und seinen Unterordnern</translation>
    </message>
    <message>
        <source>The open ones that have colours: {n}</source>
        <translation>Die geöffneten, die Farben haben: {n}</translation>
    </message>
    <message>
        <source>For example: Family album</source>
        <translation>Zum Beispiel: Familienalbum</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Name of the new network</source>
        <translation>Name des neuen Netzes</translation>
    </message>
    <message>
        <source>Network to begin with</source>
        <translation>Netz, mit dem es beginnt</translation>
    </message>
    <message>
        <source>How long to learn</source>
        <translation>Wie lange gelernt wird</translation>
    </message>
    <message>
        <source>The network learns from colour photographs what things of their kind look like: the same family, the same places, the same film. It takes {fewest} or more; some hundreds are better. One in ten is held back, and in the end the network is measured on those. The network that it begins with stays as it is. Nothing leaves this computer.</source>
        <translation>Das Netz lernt aus Farbfotos, wie Dinge ihrer Art aussehen: dieselbe Familie, dieselben Orte, derselbe Film. Es braucht {fewest} oder mehr; einige hundert sind besser. Jedes zehnte wird zurückgelegt, und am Ende wird das Netz an diesen gemessen. Das Netz, mit dem es beginnt, bleibt, wie es ist. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Learn for</source>
        <translation>Lernen für</translation>
    </message>
    <message>
        <source>Your Colour Photographs</source>
        <translation>Ihre Farbfotos</translation>
    </message>
</context>
<context>
    <name>TeachPictures</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Den Rundgang überspringen</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>TreatmentMenu</name>
    <message>
        <source>&amp;Treatment</source>
        <translation>&amp;Entwicklung</translation>
    </message>
    <message>
        <source>&amp;Copy Treatment</source>
        <translation>Entwicklung &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste Treatment</source>
        <translation>Entwicklung &amp;einfügen</translation>
    </message>
    <message>
        <source>Paste &amp;Look Only</source>
        <translation>Nur &amp;Look einfügen</translation>
    </message>
    <message>
        <source>Paste &amp;Hints Only</source>
        <translation>Nur &amp;Hinweise einfügen</translation>
    </message>
    <message>
        <source>Paste &amp;Reference Only</source>
        <translation>Nur &amp;Referenz einfügen</translation>
    </message>
    <message>
        <source>Apply to &amp;Selected</source>
        <translation>Auf &amp;Auswahl anwenden</translation>
    </message>
    <message>
        <source>Apply to &amp;All</source>
        <translation>Auf alle an&amp;wenden</translation>
    </message>
    <message>
        <source>Turn Le&amp;ft</source>
        <translation>Nach links &amp;drehen</translation>
    </message>
    <message>
        <source>Turn Ri&amp;ght</source>
        <translation>Nach re&amp;chts drehen</translation>
    </message>
    <message>
        <source>Network, slider values and reference of this photograph; not its hints</source>
        <translation>Netz, Reglerwerte und Referenz dieses Fotos; nicht seine Hinweise</translation>
    </message>
    <message>
        <source>The treatment of {name} is copied.</source>
        <translation>Die Entwicklung von {name} ist kopiert.</translation>
    </message>
    <message>
        <source>The clipboard holds no treatment. Copy one first.</source>
        <translation>In der Zwischenablage ist keine Entwicklung. Kopieren Sie zuerst eine.</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) treated as {name} now.</source>
        <translation>
            <numerusform>%n Foto ist jetzt wie {name} entwickelt.</numerusform>
            <numerusform>%n Fotos sind jetzt wie {name} entwickelt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tuning</name>
    <message>
        <source>The teaching of “{title}” can go on: see the menu Tools.</source>
        <translation>Das Training von „{title}“ kann weitergehen: siehe Menü „Werkzeuge“.</translation>
    </message>
    <message>
        <source>Another window is teaching “{title}” already.</source>
        <translation>In einem anderen Fenster wird „{title}“ bereits trainiert.</translation>
    </message>
    <message>
        <source>The photographs could not be made ready: {reason}.</source>
        <translation>Die Fotos konnten nicht vorbereitet werden: {reason}.</translation>
    </message>
    <message>
        <source>The process that teaches networks cannot be started on this computer.</source>
        <translation>Der Prozess, der Netze trainiert, lässt sich auf diesem Computer nicht starten.</translation>
    </message>
    <message>
        <source>The teaching broke off: its process ended unexpectedly, perhaps for want of memory. The details are in the log, {file}.</source>
        <translation>Das Training ist abgebrochen: Sein Prozess endete unerwartet, vielleicht weil Speicher fehlte. Einzelheiten stehen im Protokoll, {file}.</translation>
    </message>
    <message numerus="yes">
        <source>{base}, taught with %n photograph(s) of your own.</source>
        <translation>
            <numerusform>{base}, trainiert mit %n eigenen Foto.</numerusform>
            <numerusform>{base}, trainiert mit %n eigenen Fotos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Leave as It Lies</source>
        <translation>Lage belassen</translation>
    </message>
</context>
<context>
    <name>Wipe</name>
    <message>
        <source>Photograph left of the line</source>
        <translation>Foto links der Linie</translation>
    </message>
    <message>
        <source>Photograph right of the line</source>
        <translation>Foto rechts der Linie</translation>
    </message>
</context>
<context>
    <name>_Handle</name>
    <message>
        <source>Line between the two pictures</source>
        <translation>Linie zwischen den beiden Bildern</translation>
    </message>
    <message>
        <source>Drag it, or move it with the arrow keys</source>
        <translation>Ziehen Sie sie oder bewegen Sie sie mit den Pfeiltasten</translation>
    </message>
    <message>
        <source>Drag to compare (arrow keys: a little, Page Up and Down: more, double-click: middle)</source>
        <translation>Ziehen, um zu vergleichen (Pfeiltasten: ein wenig, Bild auf und ab: mehr, Doppelklick: Mitte)</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>You can go on working. The details are in the log file {file}.</source>
        <translation>Sie können weiterarbeiten. Einzelheiten stehen in der Protokolldatei {file}.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Etwas Unerwartetes ist geschehen</translation>
    </message>
</context>
<context>
    <name>bundled</name>
    <message>
        <source>For photographs of every kind: people, streets, landscapes, rooms.</source>
        <translation>Für Fotos aller Art: Menschen, Straßen, Landschaften, Innenräume.</translation>
    </message>
    <message>
        <source>For teaching the temperature: the paper’s second network, learned from 32-pixel pictures. On photographs its colours are further from the truth than gray.</source>
        <translation>Um die Temperatur zu lehren: das zweite Netz des Aufsatzes, an Bildern von 32 Pixeln gelernt. Auf Fotos sind seine Farben weiter von der Wahrheit entfernt als Grau.</translation>
    </message>
    <message>
        <source>For teaching: the paper’s first network, learned from 32-pixel pictures. Its colours are brownish, and on photographs further from the truth than gray.</source>
        <translation>Für Lehrzwecke: das erste Netz des Aufsatzes, an Bildern von 32 Pixeln gelernt. Seine Farben sind bräunlich und auf Fotos weiter von der Wahrheit entfernt als Grau.</translation>
    </message>
    <message>
        <source>Names what it sees in a picture: one of ten classes.</source>
        <translation>Benennt, was es in einem Bild sieht: eine von zehn Klassen.</translation>
    </message>
    <message>
        <source>ImageNet-1k (encoder), photographs of research sets (see the model card)</source>
        <translation>ImageNet-1k (Encoder), Fotos aus Forschungsdatensätzen (siehe Modellkarte)</translation>
    </message>
    <message>
        <source>As the network recommends</source>
        <translation>Wie vom Netz empfohlen</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Zurückhaltend</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>Lebhaft</translation>
    </message>
    <message>
        <source>Likeliest colours</source>
        <translation>Wahrscheinlichste Farben</translation>
    </message>
    <message>
        <source>Faded print</source>
        <translation>Verblasster Abzug</translation>
    </message>
    <message>
        <source>Hand-tinted</source>
        <translation>Handkoloriert</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>Vogel</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>Hirsch</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>Frosch</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>Pferd</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>Lastwagen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{name}” is not there. Look whether it was moved or renamed.</source>
        <translation>„{name}“ ist nicht da. Sehen Sie nach, ob die Datei verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open a photograph in it instead.</source>
        <translation>„{name}“ ist ein Ordner. Öffnen Sie stattdessen ein Foto darin.</translation>
    </message>
    <message>
        <source>“{name}” is a device, not a file. Open a photograph instead.</source>
        <translation>„{name}“ ist ein Gerät, keine Datei. Öffnen Sie stattdessen ein Foto.</translation>
    </message>
    <message>
        <source>“{name}” may not be read. Change the permissions of the file, or open a copy of it.</source>
        <translation>„{name}“ darf nicht gelesen werden. Ändern Sie die Zugriffsrechte der Datei oder öffnen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>“{name}” could not be read: the system says “{reason}”. Try a copy of the file.</source>
        <translation>„{name}“ konnte nicht gelesen werden: Das System meldet „{reason}“. Versuchen Sie es mit einer Kopie der Datei.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Copy it again from where it came.</source>
        <translation>„{name}“ ist leer. Kopieren Sie die Datei noch einmal von ihrem Ursprung.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short, and cannot be shown whole. Copy it again from where it came.</source>
        <translation>„{name}“ ist beschädigt oder abgeschnitten und lässt sich nicht ganz zeigen. Kopieren Sie die Datei noch einmal von ihrem Ursprung.</translation>
    </message>
    <message>
        <source>“{name}” is not a photograph. ColorStudio opens {formats} files.</source>
        <translation>„{name}“ ist kein Foto. ColorStudio öffnet Dateien der Formate {formats}.</translation>
    </message>
    <message>
        <source>“{name}” is sound, but of a kind that ColorStudio does not open: {what}. Save it as an ordinary TIFF or PNG file first.</source>
        <translation>„{name}“ ist in Ordnung, aber von einer Art, die ColorStudio nicht öffnet: {what}. Speichern Sie das Bild zuerst als gewöhnliche TIFF- oder PNG-Datei.</translation>
    </message>
    <message>
        <source>“{name}” is a {format} file, and what reads those is not installed: add the package “{package}”, or save the picture as TIFF or PNG first.</source>
        <translation>„{name}“ ist eine {format}-Datei, und was solche liest, ist nicht installiert: Installieren Sie das Paket „{package}“ oder speichern Sie das Bild zuerst als TIFF oder PNG.</translation>
    </message>
    <message>
        <source>“{name}” has no such page. Number of its pages: {pages}.</source>
        <translation>„{name}“ hat diese Seite nicht. Anzahl der Seiten: {pages}.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, and ColorStudio takes up to {most} megapixels. Open a smaller copy.</source>
        <translation>„{name}“ hat {width} × {height} Pixel, und ColorStudio öffnet Bilder bis {most} Megapixel. Öffnen Sie eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, too small to colour. Each side needs at least {least} pixels.</source>
        <translation>„{name}“ hat {width} × {height} Pixel, zu wenige zum Kolorieren. Jede Seite braucht mindestens {least} Pixel.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, a strip too narrow to colour. Crop it to at most {most} to 1.</source>
        <translation>„{name}“ hat {width} × {height} Pixel, ein zu schmaler Streifen zum Kolorieren. Beschneiden Sie ihn auf höchstens {most} zu 1.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”. Close other programs, or open a smaller copy of it.</source>
        <translation>Der Speicher reicht nicht, um „{name}“ zu öffnen. Schließen Sie andere Programme oder öffnen Sie eine kleinere Kopie.</translation>
    </message>
    <message>
        <source>“{name}” ends in no format that ColorStudio writes. Choose {formats}.</source>
        <translation>„{name}“ hat keine Endung eines Formats, das ColorStudio schreibt. Wählen Sie {formats}.</translation>
    </message>
    <message>
        <source>“{name}” cannot hold layers. Choose {formats}.</source>
        <translation>„{name}“ kann keine Ebenen enthalten. Wählen Sie {formats}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: this build of libvips writes no {format}. Choose .png.</source>
        <translation>„{name}“ lässt sich nicht speichern: Dieses libvips schreibt kein {format}. Wählen Sie .png.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: what writes {format} is not installed. Add “{package}”, or choose .png.</source>
        <translation>„{name}“ lässt sich nicht speichern: Was {format} schreibt, ist nicht installiert. Installieren Sie „{package}“ oder wählen Sie .png.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: the format ends at {most} pixels. Choose .png or .tif.</source>
        <translation>„{name}“ lässt sich nicht speichern: Das Format endet bei {most} Pixeln. Wählen Sie .png oder .tif.</translation>
    </message>
    <message>
        <source>“{name}” is the original, which stays as it is. Choose another name.</source>
        <translation>„{name}“ ist das Original, das bleibt, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose another name.</source>
        <translation>„{name}“ ist ein Ordner. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file. Choose another name.</source>
        <translation>„{name}“ ist ein Gerät oder eine Pipe, keine Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” is already there. Choose another name, or allow it to be replaced.</source>
        <translation>„{name}“ gibt es schon. Wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the name is too long for this disk. Choose a shorter one.</source>
        <translation>„{name}“ konnte nicht gespeichert werden: Der Name ist für diesen Datenträger zu lang. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the disk is full. Free some space, or save to another disk.</source>
        <translation>„{name}“ konnte nicht gespeichert werden: Der Datenträger ist voll. Schaffen Sie Platz oder speichern Sie auf einem anderen.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the folder “{folder}” may not be written to. Choose another folder.</source>
        <translation>„{name}“ konnte nicht gespeichert werden: In den Ordner „{folder}“ darf nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: there is no folder “{folder}”. Choose another folder.</source>
        <translation>„{name}“ konnte nicht gespeichert werden: Den Ordner „{folder}“ gibt es nicht. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the system says “{reason}”. Choose another folder or name.</source>
        <translation>„{name}“ konnte nicht gespeichert werden: Das System meldet „{reason}“. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved in this format. Choose .png or .tif.</source>
        <translation>„{name}“ konnte in diesem Format nicht gespeichert werden. Wählen Sie .png oder .tif.</translation>
    </message>
    <message>
        <source>There is not enough memory to save “{name}”. Close other programs.</source>
        <translation>Der Speicher reicht nicht, um „{name}“ zu speichern. Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Of “{name}”, page {page} was opened (number of pages: {pages}).</source>
        <translation>Von „{name}“ wurde Seite {page} geöffnet (Anzahl der Seiten: {pages}).</translation>
    </message>
    <message>
        <source>Of “{name}”, the main picture alone was opened (number of pictures: {pictures}).</source>
        <translation>Von „{name}“ wurde nur das Hauptbild geöffnet (Anzahl der Bilder: {pictures}).</translation>
    </message>
    <message>
        <source>“{name}” carries {what} that cannot be kept: it is damaged, or far larger than it should be.</source>
        <translation>„{name}“ enthält {what}, die nicht erhalten bleiben: Sie sind beschädigt oder weit größer, als sie sein sollten.</translation>
    </message>
    <message>
        <source>“{name}” was saved without its {what}: the format has no room for it.</source>
        <translation>„{name}“ wurde ohne {what} gespeichert: Das Format hat dafür keinen Platz.</translation>
    </message>
    <message>
        <source>“{name}” was saved without the original’s {what}: it is damaged and cannot be kept.</source>
        <translation>„{name}“ wurde ohne {what} des Originals gespeichert: Diese Daten sind beschädigt und können nicht erhalten bleiben.</translation>
    </message>
    <message>
        <source>“{name}” was saved in sRGB: what writes {format} files embeds no other profile.</source>
        <translation>„{name}“ wurde in sRGB gespeichert: Was {format}-Dateien schreibt, bettet kein anderes Profil ein.</translation>
    </message>
    <message>
        <source>There is too little memory for this. Close other programs and try again.</source>
        <translation>Dafür ist zu wenig Speicher da. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is too little memory to load the network “{network}”.</source>
        <translation>Es ist zu wenig Speicher da, um das Netz „{network}“ zu laden.</translation>
    </message>
    <message>
        <source>There is too little memory to colour “{name}”. Close other programs and select it again.</source>
        <translation>Es ist zu wenig Speicher da, um „{name}“ zu kolorieren. Schließen Sie andere Programme und wählen Sie es noch einmal aus.</translation>
    </message>
    <message>
        <source>There is too little memory to colour the photograph at network size {side}.</source>
        <translation>Es ist zu wenig Speicher da, um das Foto mit der Netzgröße {side} zu kolorieren.</translation>
    </message>
    <message>
        <source>There is too little memory to recognise what the photograph shows.</source>
        <translation>Es ist zu wenig Speicher da, um zu erkennen, was das Foto zeigt.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured at network size {side} instead of {wished}.</source>
        <translation>Der Speicher reichte nicht: „{name}“ wurde mit der Netzgröße {side} statt {wished} koloriert.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured on the CPU.</source>
        <translation>Der Speicher reichte nicht: „{name}“ wurde auf der CPU koloriert.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured on the CPU at network size {side} instead of {wished}.</source>
        <translation>Der Speicher reichte nicht: „{name}“ wurde auf der CPU mit der Netzgröße {side} statt {wished} koloriert.</translation>
    </message>
    <message>
        <source>“{name}” is gray: a reference needs colours of its own.</source>
        <translation>„{name}“ ist grau: Eine Referenz braucht eigene Farben.</translation>
    </message>
    <message>
        <source>There is no device called “{device}”. Choose auto, cpu, cuda or mps.</source>
        <translation>Ein Gerät namens „{device}“ gibt es nicht. Wählen Sie auto, cpu, cuda oder mps.</translation>
    </message>
    <message>
        <source>There is no {device} that ColorStudio can use. Choose “auto” or “cpu”.</source>
        <translation>ColorStudio findet hier nichts, was es verwenden kann: {device}. Wählen Sie „auto“ oder „cpu“.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it tells photographs apart and does not colour. Choose another one.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie unterscheidet Fotos und koloriert nicht. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its title would be empty. Give it one.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ihr Titel wäre leer. Geben Sie ihr einen.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it came with ColorStudio and stays. Only networks that you added can be removed.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie kam mit ColorStudio und bleibt. Nur selbst hinzugefügte Netze lassen sich entfernen.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it changed while it was copied. Try again.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie hat sich beim Kopieren geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its answers are no numbers. Get a fresh copy, or use another network.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ihre Antworten sind keine Zahlen. Besorgen Sie eine frische Kopie oder verwenden Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: a newer ColorStudio wrote it. Update ColorStudio to use it.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ein neueres ColorStudio hat sie geschrieben. Aktualisieren Sie ColorStudio, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its description is damaged. Get a fresh copy of the file.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ihre Beschreibung ist beschädigt. Besorgen Sie eine frische Kopie der Datei.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its description is incomplete. Get a fresh copy of the file.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ihre Beschreibung ist unvollständig. Besorgen Sie eine frische Kopie der Datei.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: ColorStudio&apos;s trainer did not write it.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Der Trainer von ColorStudio hat sie nicht geschrieben.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is no file.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Es ist keine Datei.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is not a safetensors file, or it was cut short.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Es ist keine safetensors-Datei, oder sie wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not hold the network of Zhang et al. 2016, or not all of it.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie enthält nicht das Netz von Zhang et al. 2016 oder nur einen Teil davon.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not say which colours its network chooses from.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie sagt nicht, aus welchen Farben ihr Netz wählt.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its weights are damaged: some of them are no numbers.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ihre Gewichte sind beschädigt: Einige davon sind keine Zahlen.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its network chooses from other colours than the 313 of Zhang et al. 2016.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ihr Netz wählt aus anderen Farben als den 313 von Zhang et al. 2016.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is no file, or larger than any that ColorStudio knows.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Es ist keine Datei, oder sie ist größer als jede, die ColorStudio kennt.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is damaged, or holds more than weights and might be unsafe.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie ist beschädigt oder enthält mehr als Gewichte und könnte unsicher sein.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not hold a network&apos;s weights by name.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie enthält keine benannten Gewichte eines Netzes.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is larger than any network that ColorStudio knows.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie ist größer als jedes Netz, das ColorStudio kennt.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it colours photographs and does not tell them apart.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie koloriert Fotos und unterscheidet sie nicht.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its weights are damaged or belong to another network.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ihre Gewichte sind beschädigt oder gehören zu einem anderen Netz.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be read: {reason}.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be written: {reason}.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be deleted: {reason}.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie kann nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be written into the folder {folder}: {reason}.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Sie kann nicht in den Ordner {folder} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its name is “{network}”, as that of a network which comes with ColorStudio.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ihr Name ist „{network}“ wie der eines Netzes, das mit ColorStudio kommt.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: there is another network of the name “{network}” already. Delete {file} first to have this one.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Es gibt schon ein anderes Netz mit dem Namen „{network}“. Löschen Sie zuerst {file}, um dieses zu haben.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: this version does not know the network “{network}” in it.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Diese Version kennt das Netz „{network}“ darin nicht.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: a network of the kind “{network}” gives no {output}.</source>
        <translation>Die Netzdatei „{name}“ lässt sich nicht verwenden: Ein Netz der Art „{network}“ liefert kein {output}.</translation>
    </message>
    <message>
        <source>“{name}” exists.</source>
        <translation>„{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>“{name}” is one of the photographs to colour, and is not written over.</source>
        <translation>„{name}“ ist eines der zu kolorierenden Fotos und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, and is not replaced.</source>
        <translation>„{name}“ ist ein Ordner und wird nicht ersetzt.</translation>
    </message>
    <message>
        <source>“{name}” is no plain file, and is not written to.</source>
        <translation>„{name}“ ist keine gewöhnliche Datei und wird nicht beschrieben.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation>„{name}“ kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” could not be looked through: {reason}.</source>
        <translation>Der Ordner „{folder}“ konnte nicht durchsucht werden: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is a link to a photograph that is not there: {reason}.</source>
        <translation>„{name}“ verweist auf ein Foto, das nicht da ist: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made: {reason}.</source>
        <translation>Der Ordner „{folder}“ kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there any more. Connect its disk again, then go on.</source>
        <translation>Der Ordner „{folder}“ ist nicht mehr da. Schließen Sie den Datenträger wieder an und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder “{folder}” any more: {reason}.</source>
        <translation>In den Ordner „{folder}“ kann nichts mehr geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The disk of “{folder}” is full. Free some space, then go on.</source>
        <translation>Der Datenträger von „{folder}“ ist voll. Schaffen Sie Platz und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file since its treatment was decided. Close it, open it again and decide anew.</source>
        <translation>„{name}“ wurde durch eine andere Datei ersetzt, seit ihre Entwicklung festgelegt wurde. Schließen Sie sie, öffnen Sie sie wieder und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>“{name}” was another photograph when this treatment was used before: its hints and frame are not of this one.</source>
        <translation>„{name}“ war ein anderes Foto, als diese Entwicklung zuletzt benutzt wurde: Ihre Hinweise und ihr Rahmen gehören nicht zu diesem.</translation>
    </message>
    <message>
        <source>“{name}” was replaced while it was being coloured. The result is of the file that was there before.</source>
        <translation>„{name}“ wurde ersetzt, während es koloriert wurde. Das Ergebnis ist von der Datei, die vorher da war.</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file since it was opened. Close it and open it again.</source>
        <translation>„{name}“ wurde durch eine andere Datei ersetzt, seit sie geöffnet wurde. Schließen Sie sie und öffnen Sie sie wieder.</translation>
    </message>
    <message>
        <source>Nothing is left of this export: another window has taken it up, or its folder is gone.</source>
        <translation>Von diesem Export ist nichts übrig: Ein anderes Fenster hat ihn übernommen, oder sein Ordner ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“{name}” was changed while it was being coloured. Colour it once more.</source>
        <translation>„{name}“ hat sich geändert, während es koloriert wurde. Kolorieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The name of “{name}” is too long for the disk with more to it: see “{result}”.</source>
        <translation>Der Name von „{name}“ ist mit dem Zusatz zu lang für den Datenträger: siehe „{result}“.</translation>
    </message>
    <message>
        <source>Coloured before, as “{name}”.</source>
        <translation>Schon koloriert, als „{name}“.</translation>
    </message>
    <message>
        <source>There is no {place} to put into names. There are {places}.</source>
        <translation>Den Platzhalter {place} gibt es für Namen nicht. Es gibt {places}.</translation>
    </message>
    <message>
        <source>A brace is open in the naming pattern. Names are put in as in {example}.</source>
        <translation>Im Namensmuster ist eine Klammer offen. Namen werden eingesetzt wie in {example}.</translation>
    </message>
    <message>
        <source>File names hold no “{sign}” on some systems. Choose another sign.</source>
        <translation>Auf manchen Systemen dürfen Dateinamen kein „{sign}“ enthalten. Wählen Sie ein anderes Zeichen.</translation>
    </message>
    <message>
        <source>Without {name} or {number} all results would have one name.</source>
        <translation>Ohne {name} oder {number} hätten alle Ergebnisse denselben Namen.</translation>
    </message>
    <message>
        <source>The library of treatments in {folder} cannot be used: {reason}.</source>
        <translation>Die Bibliothek der Entwicklungen in {folder} lässt sich nicht verwenden: {reason}.</translation>
    </message>
    <message>
        <source>The treatments in {folder} are of a newer ColorStudio. Update ColorStudio to use them.</source>
        <translation>Die Entwicklungen in {folder} stammen von einem neueren ColorStudio. Aktualisieren Sie ColorStudio, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>The treatments in {file} are of a newer ColorStudio and stay as they are. Until you update, others are kept beside them.</source>
        <translation>Die Entwicklungen in {file} stammen von einem neueren ColorStudio und bleiben, wie sie sind. Bis Sie aktualisieren, werden andere daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>The library of treatments was damaged. It lies as {name} in {folder}; what could be read of it is in a new one (treatments: {count}).</source>
        <translation>Die Bibliothek der Entwicklungen war beschädigt. Sie liegt als {name} in {folder}; was davon zu lesen war, steht in einer neuen (Entwicklungen: {count}).</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken in: {reason}.</source>
        <translation>„{name}“ kann nicht aufgenommen werden: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>„{name}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a file of treatments.</source>
        <translation>„{name}“ ist zu groß für eine Datei mit Entwicklungen.</translation>
    </message>
    <message>
        <source>“{name}” is no file of treatments, or it is damaged.</source>
        <translation>„{name}“ ist keine Datei mit Entwicklungen oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The pasted picture cannot be kept in {folder}: {reason}.</source>
        <translation>Das eingefügte Bild kann nicht in {folder} aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be deleted: {reason}.</source>
        <translation>Die Datei {file} kann nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>The colours of this photograph came out as no numbers, so it was not painted.</source>
        <translation>Die Farben dieses Fotos waren keine Zahlen; es wurde deshalb nicht gezeichnet.</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>Apple-Grafikprozessor</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>a JPEG of 12 bits a channel</source>
        <translation>ein JPEG mit 12 Bit je Kanal</translation>
    </message>
    <message>
        <source>a lossless or hierarchical JPEG</source>
        <translation>ein verlustfreies oder hierarchisches JPEG</translation>
    </message>
    <message>
        <source>a TIFF with more channels than a photograph has</source>
        <translation>ein TIFF mit mehr Kanälen, als ein Foto hat</translation>
    </message>
    <message>
        <source>a TIFF whose colours are neither gray, RGB, CMYK, YCbCr nor Lab</source>
        <translation>ein TIFF, dessen Farben weder Grau, RGB, CMYK, YCbCr noch Lab sind</translation>
    </message>
    <message>
        <source>a TIFF whose channels are not whole numbers of 8 or 16 bits</source>
        <translation>ein TIFF, dessen Kanäle keine ganzen Zahlen von 8 oder 16 Bit sind</translation>
    </message>
    <message>
        <source>a TIFF compressed in a way that is not read</source>
        <translation>ein TIFF mit einer Kompression, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>a raw file of a camera that is not known</source>
        <translation>eine Raw-Datei einer unbekannten Kamera</translation>
    </message>
    <message>
        <source>a JPEG XL that keeps its colours under a profile of its own</source>
        <translation>ein JPEG XL, dessen Farben unter einem eigenen Profil stehen</translation>
    </message>
    <message>
        <source>a picture of high dynamic range (PQ or HLG)</source>
        <translation>ein Bild mit hohem Dynamikumfang (PQ oder HLG)</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the disk is full, or fails</source>
        <translation>der Datenträger ist voll oder versagt</translation>
    </message>
    <message>
        <source>another program is busy with it</source>
        <translation>ein anderes Programm benutzt sie gerade</translation>
    </message>
    <message>
        <source>the folder may not be written to</source>
        <translation>in den Ordner darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the treatment</source>
        <translation>die Entwicklung</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a very large number</source>
        <translation>eine sehr große Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a short list</source>
        <translation>eine kurze Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an object with few keys</source>
        <translation>ein Objekt mit wenigen Schlüsseln</translation>
    </message>
    <message>
        <source>the name of a setting</source>
        <translation>der Name einer Einstellung</translation>
    </message>
    <message>
        <source>a name for a file</source>
        <translation>ein Name für eine Datei</translation>
    </message>
    <message>
        <source>64 hexadecimal digits in lower case</source>
        <translation>64 hexadezimale Ziffern in Kleinschreibung</translation>
    </message>
    <message>
        <source>a time such as 2026-01-31T12:00:00+00:00</source>
        <translation>eine Zeit wie 2026-01-31T12:00:00+00:00</translation>
    </message>
    <message>
        <source>a PNG file in base64</source>
        <translation>eine PNG-Datei in base64</translation>
    </message>
    <message>
        <source>[a, b], &quot;keep&quot; or &quot;gray&quot;</source>
        <translation>[a, b], &quot;keep&quot; oder &quot;gray&quot;</translation>
    </message>
    <message>
        <source>a list of 4 or &quot;none&quot;</source>
        <translation>eine Liste von 4 oder &quot;none&quot;</translation>
    </message>
    <message>
        <source>left, top, right, bottom with some area between</source>
        <translation>links, oben, rechts, unten mit etwas Fläche dazwischen</translation>
    </message>
    <message>
        <source>a Photoshop file without a flattened picture of 8 bits a channel</source>
        <translation>eine Photoshop-Datei ohne zusammengefügtes Bild mit 8 Bit je Kanal</translation>
    </message>
    <message>
        <source>{key} is not JSON: {reason}</source>
        <translation>{key} ist kein JSON: {reason}</translation>
    </message>
    <message>
        <source>{key} is not known; there are {known}</source>
        <translation>{key} ist unbekannt; es gibt {known}</translation>
    </message>
    <message>
        <source>{key} is missing</source>
        <translation>{key} fehlt</translation>
    </message>
    <message>
        <source>{key} {got} is of a newer ColorStudio</source>
        <translation>{key} {got} stammt von einem neueren ColorStudio</translation>
    </message>
    <message>
        <source>{key} must be there once, not twice</source>
        <translation>{key} darf nur einmal da sein, nicht zweimal</translation>
    </message>
    <message>
        <source>{key} must be {wanted}, not {got}</source>
        <translation>{key} muss {wanted} sein, nicht {got}</translation>
    </message>
    <message>
        <source>{key} must lie between {low} and {high}, not {got}</source>
        <translation>{key} muss zwischen {low} und {high} liegen, nicht bei {got}</translation>
    </message>
    <message>
        <source>{key} must be a list with each bin once</source>
        <translation>{key} muss eine Liste sein, die jeden Bin einmal nennt</translation>
    </message>
    <message>
        <source>{key} must lie between 0 (left out) and 1 in sum, not {got}</source>
        <translation>{key} muss in der Summe zwischen 0 (weggelassen) und 1 liegen, nicht bei {got}</translation>
    </message>
    <message>
        <source>a list of {length}</source>
        <translation>eine Liste von {length}</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>eines von {known}</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>No program opened the folder.</source>
        <translation>Kein Programm hat den Ordner geöffnet.</translation>
    </message>
    <message>
        <source>You find it at {folder}.</source>
        <translation>Er liegt unter {folder}.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph on the window, or choose **File &gt; Open**. Several, or whole folders, work as well.</source>
        <translation>Ziehen Sie ein Schwarzweißfoto ins Fenster oder wählen Sie **Datei &gt; Öffnen**. Mehrere oder ganze Ordner gehen auch.</translation>
    </message>
    <message>
        <source>After a few seconds the gray and the coloured picture stand side by side. The sliders on the right change the colours at once: begin with [temperature](help:temperature) and [vividness](help:vividness).</source>
        <translation>Nach einigen Sekunden stehen das graue und das kolorierte Bild nebeneinander. Die Regler rechts ändern die Farben sofort: Beginnen Sie mit [Temperatur](help:temperature) und [Lebendigkeit](help:vividness).</translation>
    </message>
    <message>
        <source>If you know a colour, say so: [hints](help:hints). If you do not, let ColorStudio lead you to the [doubtful places](help:doubt).</source>
        <translation>Wenn Sie eine Farbe kennen, sagen Sie es: [Hinweise](help:hints). Wenn nicht, lassen Sie sich von ColorStudio zu den [zweifelhaften Stellen](help:doubt) führen.</translation>
    </message>
    <message>
        <source>[Save](help:save) writes a new file. Your photograph is never changed.</source>
        <translation>[Speichern](help:save) schreibt eine neue Datei. Ihr Foto wird nie verändert.</translation>
    </message>
    <message>
        <source>The colours are a guess of a neural network. They can be plausible and wrong: nobody should take them for history.</source>
        <translation>Die Farben sind die Vermutung eines neuronalen Netzes. Sie können glaubhaft und falsch sein: Niemand sollte sie für Geschichte halten.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>For each place of a photograph the network knows many colours, each more or less likely. Temperature says how they become one.</source>
        <translation>Für jede Stelle eines Fotos kennt das Netz viele Farben, jede mehr oder weniger wahrscheinlich. Die Temperatur sagt, wie daraus eine wird.</translation>
    </message>
    <message>
        <source>**To the left**, the likeliest colour wins: firm and rich, with hard borders where the network changes its mind. **To the right**, all colours are blended: soft and safe, and browner, since the mean of many colours is nearly gray.</source>
        <translation>**Nach links** gewinnt die wahrscheinlichste Farbe: kräftig und satt, mit harten Grenzen, wo das Netz seine Meinung ändert. **Nach rechts** werden alle Farben gemischt: weich und sicher, aber bräunlicher, denn das Mittel vieler Farben ist fast grau.</translation>
    </message>
    <message>
        <source>Between 0.3 and 0.8 most photographs look best. A double-click on the slider goes back to what the network recommends.</source>
        <translation>Zwischen 0,3 und 0,8 sehen die meisten Fotos am besten aus. Ein Doppelklick auf den Regler kehrt zur Empfehlung des Netzes zurück.</translation>
    </message>
    <message>
        <source>It has nothing to do with how warm the light looks: for that there is [warmth](help:sliders).</source>
        <translation>Mit der Wärme des Lichts hat sie nichts zu tun: Dafür gibt es die [Wärme](help:sliders).</translation>
    </message>
    <message>
        <source>Temperature 0, 0.38 and 1</source>
        <translation>Temperatur 0, 0,38 und 1</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Lebendigkeit</translation>
    </message>
    <message>
        <source>Most of the world is brown, gray and pale. A network that has seen it knows that, and prefers such colours. Vividness takes this habit back: rare, rich colours get a better chance.</source>
        <translation>Das meiste auf der Welt ist braun, grau und blass. Ein Netz, das sie gesehen hat, weiß das und bevorzugt solche Farben. Die Lebendigkeit nimmt diese Gewohnheit zurück: Seltene, satte Farben kommen eher zum Zug.</translation>
    </message>
    <message>
        <source>**0** is the network’s own judgement. **Higher** is braver, and wrong more often. Above 1, look at skin and at white things: they tell first that it is too much.</source>
        <translation>**0** ist das eigene Urteil des Netzes. **Höher** ist mutiger und öfter falsch. Über 1 achten Sie auf Haut und auf Weißes: Dort zeigt sich zuerst, dass es zu viel ist.</translation>
    </message>
    <message>
        <source>Vividness chooses other colours; [saturation](help:sliders) makes the chosen ones stronger or weaker.</source>
        <translation>Die Lebendigkeit wählt andere Farben; die [Sättigung](help:sliders) macht die gewählten stärker oder schwächer.</translation>
    </message>
    <message>
        <source>Vividness 0, 0.75 and 1.5</source>
        <translation>Lebendigkeit 0, 0,75 und 1,5</translation>
    </message>
    <message>
        <source>Saturation, warmth and tint</source>
        <translation>Sättigung, Wärme und Tönung</translation>
    </message>
    <message>
        <source>**Saturation** makes all colours alike stronger or weaker. 0 is gray, 1 leaves them as they are.</source>
        <translation>Die **Sättigung** macht alle Farben zugleich stärker oder schwächer. 0 ist grau, 1 lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>**Warmth** moves all colours towards blue or yellow, **tint** towards green or red.</source>
        <translation>Die **Wärme** rückt alle Farben nach Blau oder Gelb, die **Tönung** nach Grün oder Rot.</translation>
    </message>
    <message>
        <source>None of the sliders touches the lightness: what was dark stays dark, grain and sharpness stay. Each can be undone (Ctrl+Z), and **Reset All** brings all of them back.</source>
        <translation>Keiner der Regler berührt die Helligkeit: Was dunkel war, bleibt dunkel, Korn und Schärfe bleiben. Jeder lässt sich rückgängig machen (Strg+Z), und **Alle zurücksetzen** holt alle zurück.</translation>
    </message>
    <message>
        <source>Values that you like can be kept: **Treatment &gt; Presets**.</source>
        <translation>Werte, die Ihnen gefallen, lassen sich aufbewahren: **Entwicklung &gt; Vorgaben**.</translation>
    </message>
    <message>
        <source>Hints: say what a colour was</source>
        <translation>Hinweise: sagen, welche Farbe etwas hatte</translation>
    </message>
    <message>
        <source>Press **H** and click on a place whose colour you know. A pin is set, and beside it are the colours that the network holds likely there. Take one, or choose any other.</source>
        <translation>Drücken Sie **H** und klicken Sie auf eine Stelle, deren Farbe Sie kennen. Ein Pin wird gesetzt, und daneben stehen die Farben, die das Netz dort für wahrscheinlich hält. Nehmen Sie eine davon oder irgendeine andere.</translation>
    </message>
    <message>
        <source>What is alike follows: one pin on a coat colours the coat. If too much follows, lower the **reach**, or set a second pin where the first must not act: **Keep as It Is**, or click with Shift or Alt held. Press and hold **M** to see how far a pin acts.</source>
        <translation>Was ähnlich ist, folgt: Ein Pin auf einem Mantel färbt den Mantel. Folgt zu viel, verringern Sie die **Reichweite**, oder setzen Sie einen zweiten Pin, wo der erste nicht wirken soll: **So lassen**, oder klicken Sie bei gehaltener Umschalttaste oder Alt. Halten Sie **M** gedrückt, um zu sehen, wie weit ein Pin wirkt.</translation>
    </message>
    <message>
        <source>**Keep Gray** keeps a place without colour: a white wall, a silver spoon.</source>
        <translation>**Grau lassen** hält eine Stelle ohne Farbe: eine weiße Wand, einen silbernen Löffel.</translation>
    </message>
    <message>
        <source>The **eyedropper** (I) takes a colour from the photograph itself, or from another one that is open.</source>
        <translation>Die **Pipette** (I) nimmt eine Farbe aus dem Foto selbst oder aus einem anderen geöffneten.</translation>
    </message>
    <message>
        <source>Pins are moved with the mouse or the arrow keys and deleted with Del. Press H again when you are done.</source>
        <translation>Pins werden mit der Maus oder den Pfeiltasten verschoben und mit Entf gelöscht. Drücken Sie noch einmal H, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Gray, coloured by the network, and with one hint on the cup</source>
        <translation>Grau, vom Netz koloriert und mit einem Hinweis auf der Tasse</translation>
    </message>
    <message>
        <source>Where the network is unsure</source>
        <translation>Wo das Netz unsicher ist</translation>
    </message>
    <message>
        <source>Press **D** to see it: the marked places are those for which the network knows several very different colours.</source>
        <translation>Drücken Sie **D**, um es zu sehen: Markiert sind die Stellen, für die das Netz mehrere sehr verschiedene Farben kennt.</translation>
    </message>
    <message>
        <source>Press **N** to be led to the place where a [hint](help:hints) helps most; press it again for the next one. Two or three hints there often settle a whole photograph.</source>
        <translation>Drücken Sie **N**, um zu der Stelle geführt zu werden, an der ein [Hinweis](help:hints) am meisten hilft; noch einmal für die nächste. Zwei oder drei Hinweise dort klären oft ein ganzes Foto.</translation>
    </message>
    <message>
        <source>**Colours &gt; Variants** shows the whole photograph coloured otherwise, to choose from.</source>
        <translation>**Farben &gt; Varianten** zeigt das ganze Foto anders koloriert, zur Auswahl.</translation>
    </message>
    <message>
        <source>The colours of another photograph</source>
        <translation>Die Farben eines anderen Fotos</translation>
    </message>
    <message>
        <source>Drop a coloured photograph into the field **Reference** on the right, or hold Shift when you drop it on the window. Its colours become likelier in this one: the same garden, the same family, the same film.</source>
        <translation>Ziehen Sie ein farbiges Foto in das Feld **Referenz** rechts oder halten Sie Umschalt, wenn Sie es im Fenster ablegen. Seine Farben werden in diesem wahrscheinlicher: derselbe Garten, dieselbe Familie, derselbe Film.</translation>
    </message>
    <message>
        <source>**Strength** says how far. At 0 the reference does nothing.</source>
        <translation>Die **Stärke** sagt, wie weit. Bei 0 bewirkt die Referenz nichts.</translation>
    </message>
    <message>
        <source>Only how frequent colours are is taken, not where they lie: for a single place, set a [hint](help:hints).</source>
        <translation>Übernommen wird nur, wie häufig Farben sind, nicht, wo sie liegen: Für eine einzelne Stelle setzen Sie einen [Hinweis](help:hints).</translation>
    </message>
    <message>
        <source>Borders and album pages</source>
        <translation>Ränder und Albumseiten</translation>
    </message>
    <message>
        <source>Paper, film and album pages around a photograph are found. They stay gray, and the network does not see them.</source>
        <translation>Papier, Film und Albumseiten um ein Foto werden gefunden. Sie bleiben grau, und das Netz sieht sie nicht.</translation>
    </message>
    <message>
        <source>Press **F** to see the line where the photograph ends. Where it is wrong, drag it by an edge or a corner, or choose an edge with Tab and move it with the arrow keys, further with Shift. The photograph is coloured anew when you let go.</source>
        <translation>Drücken Sie **F**, um die Linie zu sehen, an der das Foto endet. Wo sie falsch ist, ziehen Sie sie an einer Kante oder Ecke, oder wählen Sie eine Kante mit Tab und verschieben sie mit den Pfeiltasten, mit Umschalttaste weiter. Wenn Sie loslassen, wird das Foto neu koloriert.</translation>
    </message>
    <message>
        <source>**Whole Sheet** (Delete) colours all of it, **Find It Again** (Backspace) goes back to the line that was found. Every step can be undone.</source>
        <translation>**Ganzes Blatt** (Entf) koloriert alles, **Erneut suchen** (Rücktaste) geht zurück zu der gefundenen Linie. Jeder Schritt lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>If several photographs lie on one sheet, each has its line. They can be opened separately: each is cut out along its line and is then a photograph of its own, with its own colours and its own name when it is saved. The sheet stays.</source>
        <translation>Liegen mehrere Fotos auf einem Blatt, hat jedes seine Linie. Sie können einzeln geöffnet werden: Jedes wird an seiner Linie ausgeschnitten und ist dann ein eigenes Foto, mit eigenen Farben und beim Speichern mit eigenem Namen. Das Blatt bleibt.</translation>
    </message>
    <message>
        <source>The network expects photographs to stand upright. **Turn Left** and **Turn Right** in the Treatment menu (Ctrl+Shift+Left, Ctrl+Shift+Right) turn what was scanned on its side, or all that are selected in the film strip. Hints and frames turn along, and it is saved upright.</source>
        <translation>Das Netz erwartet Fotos, die aufrecht stehen. **Nach links drehen** und **Nach rechts drehen** im Menü Entwicklung (Strg+Umschalt+Links, Strg+Umschalt+Rechts) drehen, was auf der Seite liegend gescannt wurde, auch alle im Filmstreifen ausgewählten. Hinweise und Rahmen drehen sich mit, und gespeichert wird aufrecht.</translation>
    </message>
    <message>
        <source>Where a photograph on screen seems to lie on its side, the studio network&apos;s encoder tells it once the colours are there, and you are asked. **Leave** is remembered: that photograph is not asked about again. Nothing is turned unasked, and in an export nothing is asked.</source>
        <translation>Scheint ein Foto auf dem Bildschirm auf der Seite zu liegen, so erkennt es der Encoder des Studio-Netzes, sobald die Farben da sind, und Sie werden gefragt. **So lassen** wird gemerkt: Nach diesem Foto wird nicht wieder gefragt. Ungefragt wird nichts gedreht, und beim Export wird nichts gefragt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Hold the **space bar** to see the original in the place of the coloured picture.</source>
        <translation>Halten Sie die **Leertaste**, um anstelle des kolorierten Bildes das Original zu sehen.</translation>
    </message>
    <message>
        <source>**View &gt; Compare &gt; Wipe** puts a line into the picture that you drag: gray on one side, colour on the other; or two snapshots, or two networks. The **loupe** shows both at once, enlarged.</source>
        <translation>**Ansicht &gt; Vergleichen &gt; Trennlinie** legt eine Linie in das Bild, die Sie ziehen: Grau auf der einen Seite, Farbe auf der anderen; oder zwei Schnappschüsse, oder zwei Netze. Die **Lupe** zeigt beide zugleich, vergrößert.</translation>
    </message>
    <message>
        <source>A **snapshot** keeps what you decided until now, so that you can try something else and come back.</source>
        <translation>Ein **Schnappschuss** bewahrt, was Sie bis jetzt festgelegt haben, damit Sie etwas anderes probieren und zurückkehren können.</translation>
    </message>
    <message>
        <source>Zoom and panes</source>
        <translation>Zoom und Ansichten</translation>
    </message>
    <message>
        <source>The mouse wheel or a pinch zooms, dragging moves; a double-click goes to 100% and back. Both panes move in step.</source>
        <translation>Mausrad oder Fingergeste zoomt, Ziehen verschiebt; ein Doppelklick wechselt zu 100 % und zurück. Beide Ansichten bewegen sich gemeinsam.</translation>
    </message>
    <message>
        <source>Ctrl+0 fits the photograph into the pane. Ctrl+2 to Ctrl+5 lay the panes out: side by side, one above the other, or the coloured one alone.</source>
        <translation>Strg+0 passt das Foto ein. Strg+2 bis Strg+5 ordnen die Ansichten an: nebeneinander, übereinander oder nur das kolorierte Bild.</translation>
    </message>
    <message>
        <source>F11 fills the screen, F9 hides the sliders, F8 the film strip. F1 lists all keys.</source>
        <translation>F11 füllt den Bildschirm, F9 blendet die Regler aus, F8 den Filmstreifen. F1 nennt alle Tasten.</translation>
    </message>
    <message>
        <source>Save, copy, drag out</source>
        <translation>Speichern, kopieren, herausziehen</translation>
    </message>
    <message>
        <source>**Save** writes a new file beside the photograph, at full size, with its EXIF, XMP and IPTC. The original is never written over. The file says of itself that its colours were made by ColorStudio, and how.</source>
        <translation>**Speichern** schreibt eine neue Datei neben das Foto, in voller Größe, mit EXIF, XMP und IPTC. Das Original wird nie überschrieben. Die Datei sagt von sich, dass ihre Farben von ColorStudio stammen, und wie sie entstanden.</translation>
    </message>
    <message>
        <source>**Save As** also writes layers for an image editor: the gray below, the colours above it.</source>
        <translation>**Speichern unter** schreibt auch Ebenen für ein Bildbearbeitungsprogramm: unten das Grau, darüber die Farben.</translation>
    </message>
    <message>
        <source>**Copy** (Ctrl+C) puts the coloured picture on the clipboard.</source>
        <translation>**Kopieren** (Strg+C) legt das kolorierte Bild in die Zwischenablage.</translation>
    </message>
    <message>
        <source>To give the picture to another program, drag it there by the handle over the coloured picture. A file is made for that, the original stays where it is. A large photograph takes a moment: drag again when the status bar says that it is ready.</source>
        <translation>Um das Bild einem anderen Programm zu geben, ziehen Sie es am Griff über dem kolorierten Bild dorthin. Dafür entsteht eine Datei, das Original bleibt, wo es ist. Ein großes Foto braucht einen Moment: Ziehen Sie noch einmal, wenn die Statusleiste sagt, dass es bereit ist.</translation>
    </message>
    <message>
        <source>Many photographs</source>
        <translation>Viele Fotos</translation>
    </message>
    <message>
        <source>Drop a folder, or several files. They lie in the film strip below; Ctrl+Right and Ctrl+Left go from one to the next.</source>
        <translation>Ziehen Sie einen Ordner oder mehrere Dateien ins Fenster. Sie liegen unten im Filmstreifen; Strg+Rechts und Strg+Links wechseln zum nächsten und vorigen.</translation>
    </message>
    <message>
        <source>Select several with Ctrl or Shift held; **Treatment &gt; Apply to Selected** gives them what you decided about the one on screen, all but its hints.</source>
        <translation>Wählen Sie mehrere mit Strg oder Umschalt aus; **Entwicklung &gt; Auf Auswahl anwenden** gibt ihnen, was Sie für das gezeigte festgelegt haben, außer seinen Hinweisen.</translation>
    </message>
    <message>
        <source>**File &gt; Export** writes them all, in the background. One bad file does not stop the others, and an export that was interrupted can go on later.</source>
        <translation>**Datei &gt; Exportieren** schreibt sie alle, im Hintergrund. Eine schlechte Datei hält die anderen nicht auf, und ein unterbrochener Export kann später weitergehen.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>**File &gt; Print** shows the page before it is printed. The picture fills the page within its margins and is never cropped; the paper lies across where the picture is wider than high.</source>
        <translation>**Datei &gt; Drucken** zeigt die Seite, bevor sie gedruckt wird. Das Bild füllt die Seite innerhalb ihrer Ränder und wird nie beschnitten; das Papier liegt quer, wo das Bild breiter als hoch ist.</translation>
    </message>
    <message>
        <source>Choose **Gray and colour beside each other** to have both on one page.</source>
        <translation>Wählen Sie **Grau und Farbe nebeneinander**, um beide auf einer Seite zu haben.</translation>
    </message>
    <message>
        <source>Where there is no printer, the page can be written as a PDF file.</source>
        <translation>Wo kein Drucker ist, lässt sich die Seite als PDF-Datei schreiben.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt wird</translation>
    </message>
    <message>
        <source>What you decide about a photograph is kept by its content, in a small database of the program. When you open it again, renamed or moved, all is there.</source>
        <translation>Was Sie für ein Foto festlegen, wird nach seinem Inhalt aufbewahrt, in einer kleinen Datenbank des Programms. Öffnen Sie es wieder, umbenannt oder verschoben, ist alles da.</translation>
    </message>
    <message>
        <source>The photographs themselves are not kept, and nothing leaves this computer.</source>
        <translation>Die Fotos selbst werden nicht aufbewahrt, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>**File &gt; What Is Kept** exports it, reads it in elsewhere, or forgets it.</source>
        <translation>**Datei &gt; Was aufbewahrt wird** exportiert es, liest es anderswo ein oder vergisst es.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>A network is what knows colours. **Studio** is made for photographs and is the best one to begin with; the others show how earlier ones did it.</source>
        <translation>Ein Netz ist das, was Farben kennt. **Studio** ist für Fotos gemacht und zum Anfangen das beste; die anderen zeigen, wie frühere es machten.</translation>
    </message>
    <message>
        <source>**Tools &gt; Networks** tells what each has learned from, adds others, and compares two of them on the open photograph.</source>
        <translation>**Werkzeuge &gt; Netze** sagt, woran jedes gelernt hat, fügt andere hinzu und vergleicht zwei davon auf dem geöffneten Foto.</translation>
    </message>
    <message>
        <source>**Best Quality** (Ctrl+B) lets the network look several times: truer colours, slower.</source>
        <translation>**Beste Qualität** (Strg+B) lässt das Netz mehrmals hinsehen: treffendere Farben, langsamer.</translation>
    </message>
    <message>
        <source>Teach with your own photographs</source>
        <translation>Mit eigenen Fotos trainieren</translation>
    </message>
    <message>
        <source>If you have colour photographs of the same family, place or time, a network can learn from them: **Tools &gt; Teach with Your Own Photographs**. Some hundred are better than some ten.</source>
        <translation>Wenn Sie Farbfotos derselben Familie, desselben Ortes oder derselben Zeit haben, kann ein Netz daran lernen: **Werkzeuge &gt; Mit eigenen Fotos trainieren**. Einige hundert sind besser als einige zehn.</translation>
    </message>
    <message>
        <source>A part of them is held back, and by these it is measured whether it has helped; you are told if it has not.</source>
        <translation>Ein Teil davon wird zurückgelegt, und daran wird gemessen, ob es geholfen hat; wenn nicht, wird es Ihnen gesagt.</translation>
    </message>
    <message>
        <source>It takes minutes to hours. You can stop it and go on later, and the network becomes one among [the others](help:networks).</source>
        <translation>Es dauert Minuten bis Stunden. Sie können es anhalten und später fortsetzen, und das Netz wird eines unter [den anderen](help:networks).</translation>
    </message>
    <message>
        <source>The colours of your screen</source>
        <translation>Die Farben Ihres Bildschirms</translation>
    </message>
    <message>
        <source>Where the system tells the profile of the screen, photographs are shown through it, so that colours look as they will look elsewhere. The status bar says which profile that is, or **sRGB** where none is known.</source>
        <translation>Wo das System das Profil des Bildschirms nennt, werden Fotos durch dieses gezeigt, sodass Farben aussehen wie anderswo. Die Statusleiste sagt, welches Profil das ist, oder **sRGB**, wo keines bekannt ist.</translation>
    </message>
    <message>
        <source>In the **Settings** (Ctrl+,) you can switch it off, or name a profile file of your own, as a measuring device writes it (.icc, .icm).</source>
        <translation>In den **Einstellungen** (Strg+,) können Sie das abschalten oder eine eigene Profildatei nennen, wie ein Messgerät sie schreibt (.icc, .icm).</translation>
    </message>
    <message>
        <source>Only what you see is converted. Saved, copied and printed pictures do not depend on the screen.</source>
        <translation>Umgerechnet wird nur, was Sie sehen. Gespeicherte, kopierte und gedruckte Bilder hängen nicht vom Bildschirm ab.</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>Wenn etwas nicht gelingt</translation>
    </message>
    <message>
        <source>**The picture stays gray.** The network may still be at work: the status bar says so. Saturation 0 makes all gray.</source>
        <translation>**Das Bild bleibt grau.** Vielleicht arbeitet das Netz noch: Die Statusleiste sagt es. Sättigung 0 macht alles grau.</translation>
    </message>
    <message>
        <source>**Colours in spots.** Raise the [temperature](help:temperature), lower the [vividness](help:vividness), or choose **Best Quality** (Ctrl+B).</source>
        <translation>**Farben in Flecken.** Erhöhen Sie die [Temperatur](help:temperature), verringern Sie die [Lebendigkeit](help:vividness) oder wählen Sie **Beste Qualität** (Strg+B).</translation>
    </message>
    <message>
        <source>**Everything is brown.** Lower the temperature or raise the vividness.</source>
        <translation>**Alles ist braun.** Verringern Sie die Temperatur oder erhöhen Sie die Lebendigkeit.</translation>
    </message>
    <message>
        <source>**Colour runs over an edge.** Set a [hint](help:hints) on each side of it.</source>
        <translation>**Farbe läuft über eine Kante.** Setzen Sie auf jede Seite einen [Hinweis](help:hints).</translation>
    </message>
    <message>
        <source>**A file does not open.** The message says why. HEIC, JPEG XL and camera raw files need an addition when the program is installed.</source>
        <translation>**Eine Datei geht nicht auf.** Die Meldung sagt, warum. HEIC, JPEG XL und Raw-Dateien von Kameras brauchen bei der Installation einen Zusatz.</translation>
    </message>
    <message>
        <source>**It is slow.** The network runs once for each photograph. In the settings, choose a small network input, or a GPU as the device.</source>
        <translation>**Es ist langsam.** Das Netz läuft einmal für jedes Foto. Wählen Sie in den Einstellungen eine kleine Netzeingabe oder eine GPU als Gerät.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
</TS>
