<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ColorStudio</source>
        <translation>Acerca de ColorStudio</translation>
    </message>
    <message>
        <source>Version {version}, on Qt {qt}</source>
        <translation>Versión {version}, con Qt {qt}</translation>
    </message>
    <message>
        <source>Colours black-and-white photographs with neural networks that say how likely each colour is, and lets you choose between the likeliest and a blend of all. Everything is computed on this computer; no photograph leaves it.</source>
        <translation>Colorea fotografías en blanco y negro con redes neuronales que dicen lo probable que es cada color, y le deja elegir entre el más probable y una mezcla de todos. Todo se calcula en este ordenador; ninguna fotografía sale de él.</translation>
    </message>
    <message>
        <source>After Li &amp; Wang, “Image Colorization and Classification”, and Zhang, Isola &amp; Efros, “Colorful Image Colorization” (ECCV 2016). Colours are guesses, not history.</source>
        <translation>Según Li &amp; Wang, «Image Colorization and Classification», y Zhang, Isola &amp; Efros, «Colorful Image Colorization» (ECCV 2016). Los colores son conjeturas, no historia.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Guardar co&amp;mo…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>&amp;Close Photograph</source>
        <translation>Ce&amp;rrar fotografía</translation>
    </message>
    <message>
        <source>Close A&amp;ll</source>
        <translation>Cerrar &amp;todas</translation>
    </message>
    <message>
        <source>Add Net&amp;work…</source>
        <translation>Añadir re&amp;d…</translation>
    </message>
    <message>
        <source>&amp;Networks…</source>
        <translation>&amp;Redes…</translation>
    </message>
    <message>
        <source>&amp;Teach with Your Own Photographs…</source>
        <translation>&amp;Entrenar con sus propias fotografías…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy Coloured Picture</source>
        <translation>&amp;Copiar imagen coloreada</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>R&amp;eset to Recommended</source>
        <translation>Restablecer lo rec&amp;omendado</translation>
    </message>
    <message>
        <source>Best &amp;Quality</source>
        <translation>Mejor c&amp;alidad</translation>
    </message>
    <message>
        <source>Looks at the photograph several times: truer colours, slower (Ctrl+B)</source>
        <translation>Examina la fotografía varias veces: colores más acertados, más lento (Ctrl+B)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Pre&amp;ferencias…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;justar</translation>
    </message>
    <message>
        <source>&amp;100%</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>A&amp;mpliar</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>&amp;Recognition</source>
        <translation>Reco&amp;nocimiento</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Indicaciones</translation>
    </message>
    <message>
        <source>Hide Pi&amp;ns</source>
        <translation>Ocultar &amp;marcadores</translation>
    </message>
    <message>
        <source>Show &amp;Doubt</source>
        <translation>Mostrar &amp;dudas</translation>
    </message>
    <message>
        <source>Ne&amp;xt Doubtful Place</source>
        <translation>&amp;Siguiente lugar dudoso</translation>
    </message>
    <message>
        <source>&amp;Variants…</source>
        <translation>&amp;Variantes…</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>Mar&amp;co</translation>
    </message>
    <message>
        <source>Where the photograph ends and its border begins, to move it (F)</source>
        <translation>Dónde acaba la fotografía y empieza su borde, para moverlo (F)</translation>
    </message>
    <message>
        <source>F&amp;ind the Frame Again</source>
        <translation>&amp;Buscar el marco de nuevo</translation>
    </message>
    <message>
        <source>Colour the &amp;Whole Sheet</source>
        <translation>Colorear la &amp;hoja entera</translation>
    </message>
    <message>
        <source>Open Its Photographs &amp;Separately</source>
        <translation>Abrir sus fotografías por se&amp;parado</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Pantalla comp&amp;leta</translation>
    </message>
    <message>
        <source>Show the Pane&amp;l</source>
        <translation>Mostrar el &amp;panel</translation>
    </message>
    <message>
        <source>Show the Film S&amp;trip</source>
        <translation>Mostrar la &amp;tira de imágenes</translation>
    </message>
    <message>
        <source>&amp;Next Photograph</source>
        <translation>Fotografía &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Photograph</source>
        <translation>Fotografía ant&amp;erior</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>ColorStudio &amp;Help</source>
        <translation>Ay&amp;uda de ColorStudio</translation>
    </message>
    <message>
        <source>T&amp;our</source>
        <translation>&amp;Recorrido</translation>
    </message>
    <message>
        <source>&amp;About ColorStudio</source>
        <translation>A&amp;cerca de ColorStudio</translation>
    </message>
    <message>
        <source>Panes: &amp;Automatic</source>
        <translation>Vistas: &amp;automático</translation>
    </message>
    <message>
        <source>Panes: Side by &amp;Side</source>
        <translation>Vistas: &amp;una al lado de otra</translation>
    </message>
    <message>
        <source>Panes: One A&amp;bove the Other</source>
        <translation>Vistas: una so&amp;bre otra</translation>
    </message>
    <message>
        <source>Panes: &amp;Coloured Only</source>
        <translation>Vistas: solo colorea&amp;da</translation>
    </message>
</context>
<context>
    <name>AlternativesDialog</name>
    <message>
        <source>Colouring…</source>
        <translation>Coloreando…</translation>
    </message>
    <message>
        <source>Leave as It Is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>This network holds no other colours possible here.</source>
        <translation>Esta red no considera posible ningún otro color aquí.</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>probable al {share}</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Sereno</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>Vivo</translation>
    </message>
    <message>
        <source>Other colours</source>
        <translation>Otros colores</translation>
    </message>
    <message>
        <source>Yet other colours</source>
        <translation>Otros colores más</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>Más cálido</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>Más frío</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>This photograph seems to stand on its head. Turn it?</source>
        <translation>Esta foto parece estar cabeza abajo. ¿Girarla?</translation>
    </message>
    <message>
        <source>This photograph seems to lie on its side. Turn it?</source>
        <translation>Esta foto parece estar de lado. ¿Girarla?</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar así</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Photographs are being exported.</source>
        <translation>Se están exportando fotografías.</translation>
    </message>
    <message>
        <source>A photograph is being saved.</source>
        <translation>Se está guardando una fotografía.</translation>
    </message>
    <message>
        <source>If you stop, ColorStudio offers to go on with the rest when it is started again.</source>
        <translation>Si lo detiene, ColorStudio ofrecerá continuar con el resto la próxima vez que se inicie.</translation>
    </message>
    <message>
        <source>What is saved by now stays, whatever you choose.</source>
        <translation>Lo ya guardado permanece, elija lo que elija.</translation>
    </message>
    <message>
        <source>&amp;Finish, Then Close</source>
        <translation>&amp;Terminar y luego cerrar</translation>
    </message>
    <message>
        <source>What it has learned is saved. ColorStudio offers to go on when it is started again.</source>
        <translation>Lo que ha aprendido se guarda. ColorStudio ofrecerá continuar la próxima vez que se inicie.</translation>
    </message>
    <message>
        <source>A network is being taught.</source>
        <translation>Se está entrenando una red.</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Detener y cerrar</translation>
    </message>
</context>
<context>
    <name>ColourDialog</name>
    <message>
        <source>Take a Colour</source>
        <translation>Tomar un color</translation>
    </message>
    <message>
        <source>Photograph to take the colour from</source>
        <translation>Fotografía de la que tomar el color</translation>
    </message>
    <message>
        <source>Its own colours</source>
        <translation>Sus propios colores</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Coloreada</translation>
    </message>
    <message>
        <source>Click the colour that the pin shall have.</source>
        <translation>Haga clic en el color que debe tener el marcador.</translation>
    </message>
    <message>
        <source>It has no colours: no network has coloured it.</source>
        <translation>No tiene colores: ninguna red la ha coloreado.</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Coloreando…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Arrow keys move, Return takes the colour</source>
        <translation>Las flechas mueven, Intro toma el color</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Co&amp;mpare</source>
        <translation>C&amp;omparar</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>&amp;Cortinilla</translation>
    </message>
    <message>
        <source>Stay with the &amp;Original</source>
        <translation>Quedarse con el &amp;original</translation>
    </message>
    <message>
        <source>&amp;Loupe</source>
        <translation>&amp;Lupa</translation>
    </message>
    <message>
        <source>L&amp;eft of the Line</source>
        <translation>A la i&amp;zquierda de la línea</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>&amp;Right of the Line</source>
        <translation>A la &amp;derecha de la línea</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>Take a &amp;Snapshot…</source>
        <translation>Tomar &amp;instantánea…</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>In&amp;stantáneas</translation>
    </message>
    <message>
        <source>&amp;Go Back to It</source>
        <translation>&amp;Volver a ella</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantánea</translation>
    </message>
    <message>
        <source>&amp;Compare with It</source>
        <translation>&amp;Comparar con ella</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>None was taken yet</source>
        <translation>Aún no se ha tomado ninguna</translation>
    </message>
    <message>
        <source>Snapshot {number}</source>
        <translation>Instantánea {number}</translation>
    </message>
    <message>
        <source>Take a Snapshot</source>
        <translation>Tomar instantánea</translation>
    </message>
    <message>
        <source>What is decided about this photograph now, under the name</source>
        <translation>Lo decidido ahora para esta fotografía, con el nombre</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The network “{name}” is not here</source>
        <translation>La red «{name}» no está aquí</translation>
    </message>
    <message>
        <source>What was made with it cannot be compared.</source>
        <translation>Lo que se hizo con ella no se puede comparar.</translation>
    </message>
    <message>
        <source>It could not be compared</source>
        <translation>No se pudo comparar</translation>
    </message>
</context>
<context>
    <name>Continuing</name>
    <message>
        <source>You can go on with the settings with which it was coloured.</source>
        <translation>Puede continuar con los ajustes con los que se coloreó.</translation>
    </message>
    <message>
        <source>The network “{name}” is not here: the present one takes its place.</source>
        <translation>La red «{name}» no está aquí: la actual ocupa su lugar.</translation>
    </message>
    <message>
        <source>{name} was coloured by ColorStudio</source>
        <translation>{name} fue coloreada por ColorStudio</translation>
    </message>
    <message>
        <source>Go On with Its Settings</source>
        <translation>Continuar con sus ajustes</translation>
    </message>
    <message>
        <source>Its Settings</source>
        <translation>Sus ajustes</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Colouring alternatives</source>
        <translation>Coloreando alternativas</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativa</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag out</source>
        <translation>Arrastrar fuera</translation>
    </message>
    <message>
        <source>Drag the coloured picture from here into another program</source>
        <translation>Arrastre la imagen coloreada desde aquí a otro programa</translation>
    </message>
    <message>
        <source>{name} is ready: drag it now.</source>
        <translation>{name} está lista: arrástrela ahora.</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>This cannot be opened: drop photographs, or folders with photographs</source>
        <translation>Esto no se puede abrir: suelte fotografías, o carpetas con fotografías</translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Suelte para abrir %n archivo o carpeta</numerusform>
            <numerusform>Suelte para abrir %n archivos o carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open “{name}”</source>
        <translation>Suelte para abrir «{name}»</translation>
    </message>
    <message>
        <source>Drop to open the picture</source>
        <translation>Suelte para abrir la imagen</translation>
    </message>
    <message>
        <source>Drop to take the colours of “{name}” as the reference</source>
        <translation>Suelte para tomar los colores de «{name}» como referencia</translation>
    </message>
    <message>
        <source>Drop to take the picture’s colours as the reference</source>
        <translation>Suelte para tomar los colores de la imagen como referencia</translation>
    </message>
    <message>
        <source>With Shift held: take its colours as the reference</source>
        <translation>Con Mayús pulsada: tomar sus colores como referencia</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open Photographs…</source>
        <translation>Abrir fotografías…</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>Buscando fotografías…</translation>
    </message>
    <message>
        <source>Open the sample “{name}”</source>
        <translation>Abrir el ejemplo «{name}»</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph here</source>
        <translation>Suelte aquí una fotografía en blanco y negro</translation>
    </message>
    <message>
        <source>or several, or a whole folder. Paste works as well.</source>
        <translation>o varias, o una carpeta entera. También puede pegar.</translation>
    </message>
    <message>
        <source>Nothing at hand? Try one of these:</source>
        <translation>¿No tiene ninguna a mano? Pruebe con una de estas:</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>Loading the network</source>
        <translation>Cargando la red</translation>
    </message>
    <message>
        <source>The network could not be loaded</source>
        <translation>No se pudo cargar la red</translation>
    </message>
    <message>
        <source>Loading the network {title}</source>
        <translation>Cargando la red {title}</translation>
    </message>
    <message>
        <source>The network could not be added</source>
        <translation>No se pudo añadir la red</translation>
    </message>
    <message>
        <source>Adding the network {name}</source>
        <translation>Añadiendo la red {name}</translation>
    </message>
    <message>
        <source>Changing the device</source>
        <translation>Cambiando de dispositivo</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n hilo</numerusform>
            <numerusform>CPU, %n hilos</numerusform>
        </translation>
    </message>
    <message>
        <source>The device could not be used</source>
        <translation>No se pudo usar el dispositivo</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Keep the folders that the photographs lie in</source>
        <translation>Conservar las carpetas en que están las fotografías</translation>
    </message>
    <message>
        <source>Colours in the photograph’s own &amp;profile, where it has one</source>
        <translation>Colores en el &amp;perfil propio de la fotografía, si lo tiene</translation>
    </message>
    <message>
        <source>&amp;Dates of the photographs’ files</source>
        <translation>&amp;Fechas de los archivos de las fotografías</translation>
    </message>
    <message>
        <source>The one on screen</source>
        <translation>La que está en pantalla</translation>
    </message>
    <message>
        <source>The selected ones: {count}</source>
        <translation>Las seleccionadas: {count}</translation>
    </message>
    <message>
        <source>All that are open: {count}</source>
        <translation>Todas las abiertas: {count}</translation>
    </message>
    <message>
        <source>Like each original</source>
        <translation>Como cada original</translation>
    </message>
    <message>
        <source>TIFF of two layers: gray, colours</source>
        <translation>TIFF de dos capas: gris, colores</translation>
    </message>
    <message>
        <source>PNG of the colours alone, as a layer</source>
        <translation>PNG solo de los colores, como capa</translation>
    </message>
    <message>
        <source>As large as the photograph</source>
        <translation>Tan grande como la fotografía</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> píxeles</translation>
    </message>
    <message>
        <source>Number the new one</source>
        <translation>Numerar el nuevo</translation>
    </message>
    <message>
        <source>Leave it and skip the photograph</source>
        <translation>Dejarlo y omitir la fotografía</translation>
    </message>
    <message>
        <source>Replace it (never an original)</source>
        <translation>Sustituirlo (nunca un original)</translation>
    </message>
    <message>
        <source>Text with places to fill: {places}</source>
        <translation>Texto con huecos que rellenar: {places}</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Patrón de nombres</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Lado más largo</translation>
    </message>
    <message>
        <source>Where a file of the name exists</source>
        <translation>Cuando existe un archivo con ese nombre</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>If a name is taken</source>
        <translation>Si el nombre ya existe</translation>
    </message>
    <message>
        <source>For example {name}</source>
        <translation>Por ejemplo {name}</translation>
    </message>
    <message>
        <source>Export Into</source>
        <translation>Exportar a</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>The last export did not come to its end.</source>
        <translation>La última exportación no llegó a su fin.</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) left to be saved in “{folder}”. Done: {done}.</source>
        <translation>
            <numerusform>Queda %n fotografía por guardar en «{folder}». Hechas: {done}.</numerusform>
            <numerusform>Quedan %n fotografías por guardar en «{folder}». Hechas: {done}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Ask Later</source>
        <translation>Preguntar luego</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Saved {name}</source>
        <translation>{name} guardada</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photograph(s) in {folder}</source>
        <translation>
            <numerusform>%n fotografía guardada en {folder}</numerusform>
            <numerusform>%n fotografías guardadas en {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Y {count} más.</translation>
    </message>
    <message>
        <source>Some photographs could not be exported</source>
        <translation>No se pudieron exportar algunas fotografías</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>The coloured picture is on the clipboard, at full size.</source>
        <translation>La imagen coloreada está en el portapapeles, a tamaño completo.</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>It could not be opened.</source>
        <translation>No se pudo abrir.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>abriendo</translation>
    </message>
    <message>
        <source>colouring</source>
        <translation>coloreando</translation>
    </message>
    <message>
        <source>coloured</source>
        <translation>coloreada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>error</translation>
    </message>
    <message>
        <source>, edited</source>
        <translation>, editada</translation>
    </message>
    <message>
        <source>, saved</source>
        <translation>, guardada</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Open photographs</source>
        <translation>Fotografías abiertas</translation>
    </message>
    <message>
        <source>The open photographs. Click one to see it; Delete closes it. Shift or Ctrl selects several. Drag them to another place.</source>
        <translation>Las fotografías abiertas. Un clic muestra una; Supr la cierra. Mayús o Ctrl seleccionan varias. Arrástrelas para cambiarlas de lugar.</translation>
    </message>
</context>
<context>
    <name>FrameBar</name>
    <message>
        <source>Frame</source>
        <translation>Marco</translation>
    </message>
    <message>
        <source>Find It Again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Whole Sheet</source>
        <translation>Hoja entera</translation>
    </message>
    <message>
        <source>Open Separately</source>
        <translation>Abrir por separado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Put the frame tool away</source>
        <translation>Dejar la herramienta de marco</translation>
    </message>
    <message>
        <source>Looking for a border…</source>
        <translation>Buscando un borde…</translation>
    </message>
    <message>
        <source>A border was found: it stays gray. Drag the line where it is wrong.</source>
        <translation>Se encontró un borde: queda gris. Arrastre la línea donde no sea correcta.</translation>
    </message>
    <message>
        <source>No border was found. Drag an edge inwards where there is one.</source>
        <translation>No se encontró ningún borde. Arrastre un lado hacia dentro donde lo haya.</translation>
    </message>
    <message>
        <source>The frame is where you put it. What lies outside stays gray.</source>
        <translation>El marco está donde usted lo puso. Lo que queda fuera sigue gris.</translation>
    </message>
    <message>
        <source>The whole sheet is coloured, as you said.</source>
        <translation>La hoja entera está coloreada, como usted pidió.</translation>
    </message>
    <message>
        <source>Several photographs were found on this sheet (number: {count}). Drag a line where it is wrong.</source>
        <translation>Se encontraron varias fotografías en esta hoja (número: {count}). Arrastre una línea donde no sea correcta.</translation>
    </message>
    <message>
        <source>The frames of {count} photographs are where you put them. What lies outside stays gray.</source>
        <translation>Los marcos de {count} fotografías están donde usted los puso. Lo que queda fuera sigue gris.</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Frame</source>
        <translation>Marco</translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message>
        <source>Left edge at {percent} of the width</source>
        <translation>Lado izquierdo al {percent} de la anchura</translation>
    </message>
    <message>
        <source>Upper edge at {percent} of the height</source>
        <translation>Lado superior al {percent} de la altura</translation>
    </message>
    <message>
        <source>Right edge at {percent} of the width</source>
        <translation>Lado derecho al {percent} de la anchura</translation>
    </message>
    <message>
        <source>Lower edge at {percent} of the height</source>
        <translation>Lado inferior al {percent} de la altura</translation>
    </message>
    <message>
        <source>{name} is a sheet with several photographs</source>
        <translation>{name} es una hoja con varias fotografías</translation>
    </message>
    <message>
        <source>Their number: {count}. The file itself stays as it is.</source>
        <translation>Su número: {count}. El archivo queda como está.</translation>
    </message>
    <message>
        <source>Open Separately</source>
        <translation>Abrir por separado</translation>
    </message>
    <message>
        <source>A border was found around the photograph: it stays gray. F shows its line.</source>
        <translation>Se encontró un borde alrededor de la fotografía: queda gris. F muestra su línea.</translation>
    </message>
</context>
<context>
    <name>GuessList</name>
    <message>
        <source>None that it is sure of</source>
        <translation>Ninguna de la que esté segura</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
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
        <translation>Ayuda de ColorStudio</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Ninguna página tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Look for words</source>
        <translation>Buscar palabras</translation>
    </message>
    <message>
        <source>Look for words in the help</source>
        <translation>Buscar palabras en la ayuda</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Página de ayuda</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Open a photograph</source>
        <translation>Abrir una fotografía</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph anywhere in the window. It is never changed: what you save is a new file.</source>
        <translation>Suelte una fotografía en blanco y negro en la ventana. Nunca se modifica: lo que guarda es un archivo nuevo.</translation>
    </message>
    <message>
        <source>Try a Sample</source>
        <translation>Probar un ejemplo</translation>
    </message>
    <message>
        <source>Choose its colours</source>
        <translation>Elegir sus colores</translation>
    </message>
    <message>
        <source>The sliders change the colours at once. Temperature: from the likeliest colour to a blend of all. Vividness: how brave the network is.</source>
        <translation>Los controles cambian los colores al momento. Temperatura: del color más probable a una mezcla de todos. Viveza: lo atrevida que es la red.</translation>
    </message>
    <message>
        <source>Say what you know</source>
        <translation>Decir lo que sabe</translation>
    </message>
    <message>
        <source>Press H and click on a place whose colour you know. Hold the space bar to see the original. F1 lists all keys, F2 opens the help.</source>
        <translation>Pulse H y haga clic en un lugar cuyo color conozca. Mantenga la barra espaciadora para ver el original. F1 muestra todas las teclas, F2 abre la ayuda.</translation>
    </message>
</context>
<context>
    <name>HintPopover</name>
    <message>
        <source>Colour of the pin</source>
        <translation>Color del marcador</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep Gray</source>
        <translation>Mantener gris</translation>
    </message>
    <message>
        <source>Keep as It Is</source>
        <translation>Mantener como está</translation>
    </message>
    <message>
        <source>Alternatives…</source>
        <translation>Alternativas…</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>Cuentagotas</translation>
    </message>
    <message>
        <source>From Another…</source>
        <translation>De otra…</translation>
    </message>
    <message>
        <source>What colour is this?</source>
        <translation>¿De qué color es esto?</translation>
    </message>
    <message>
        <source>Colour of this pin</source>
        <translation>Color de este marcador</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Likely here</source>
        <translation>Probables aquí</translation>
    </message>
    <message>
        <source>This network holds one colour possible here.</source>
        <translation>Esta red solo considera posible un color aquí.</translation>
    </message>
    <message>
        <source>This is beyond what is photograph; a pin here does nothing.</source>
        <translation>Esto queda fuera de la fotografía propiamente dicha; un marcador aquí no hace nada.</translation>
    </message>
    <message>
        <source>At strength 0 this pin does nothing.</source>
        <translation>Con intensidad 0, este marcador no hace nada.</translation>
    </message>
    <message>
        <source>black</source>
        <translation>negro</translation>
    </message>
    <message>
        <source>white</source>
        <translation>blanco</translation>
    </message>
    <message>
        <source>This place is nearly {tone}: hardly a colour shows at that lightness.</source>
        <translation>Este lugar es casi {tone}: con esa luminosidad apenas se ve color.</translation>
    </message>
    <message>
        <source>It has this colour without the pin: little or nothing changes.</source>
        <translation>Tiene este color también sin el marcador: cambia poco o nada.</translation>
    </message>
    <message>
        <source>Another pin here says otherwise and holds it back.</source>
        <translation>Otro marcador aquí dice otra cosa y lo frena.</translation>
    </message>
    <message>
        <source>The screen cannot show so rich a colour at this lightness.</source>
        <translation>La pantalla no puede mostrar un color tan intenso con esta luminosidad.</translation>
    </message>
    <message>
        <source>Colour {name} {share}</source>
        <translation>Color {name} {share}</translation>
    </message>
    <message>
        <source>Write a colour as #A0522D.</source>
        <translation>Escriba un color como #A0522D.</translation>
    </message>
    <message>
        <source>This place has no colour</source>
        <translation>Este lugar no tiene color</translation>
    </message>
    <message>
        <source>Other pins leave this place as it is (or click it with Shift or Alt)</source>
        <translation>Otros marcadores dejan este lugar como está (o clic con Mayús o Alt)</translation>
    </message>
    <message>
        <source>See the whole photograph with each of the likely colours</source>
        <translation>Ver la fotografía entera con cada uno de los colores probables</translation>
    </message>
    <message>
        <source>Take a colour from either pane: click it there (I)</source>
        <translation>Tomar un color de cualquiera de las vistas: haga clic allí (I)</translation>
    </message>
    <message>
        <source>Take a colour from any open photograph, as it is coloured or was</source>
        <translation>Tomar un color de cualquier fotografía abierta, coloreada o como era</translation>
    </message>
    <message>
        <source>Colour as a hexadecimal number</source>
        <translation>Color como número hexadecimal</translation>
    </message>
    <message>
        <source>Such as #A0522D; its lightness stays the photograph’s</source>
        <translation>Por ejemplo #A0522D; la luminosidad sigue siendo la de la fotografía</translation>
    </message>
    <message>
        <source>All colours at this lightness</source>
        <translation>Todos los colores con esta luminosidad</translation>
    </message>
    <message>
        <source>Green to red across, blue to yellow upwards; drag</source>
        <translation>De izquierda a derecha de verde a rojo, hacia arriba de azul a amarillo; arrastre</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>Usados antes</translation>
    </message>
</context>
<context>
    <name>Hinting</name>
    <message>
        <source>Where the network is unsure</source>
        <translation>Dónde duda la red</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>segura</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>insegura</translation>
    </message>
    <message>
        <source>The whole photograph, with each colour that is likely under the pin. Click one to take it.</source>
        <translation>La fotografía entera, con cada color probable bajo el marcador. Haga clic en una para tomarlo.</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativas</translation>
    </message>
    <message>
        <source>The whole photograph, coloured otherwise. Click one to take it; undo brings this one back.</source>
        <translation>La fotografía entera, coloreada de otro modo. Haga clic en una para tomarla; Deshacer recupera esta.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Looking for photographs</source>
        <translation>Buscando fotografías</translation>
    </message>
    <message>
        <source>The folder could not be looked through</source>
        <translation>No se pudo explorar la carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) here left out: no photograph(s).</source>
        <translation>
            <numerusform>%n otro archivo de aquí no es una fotografía y se ha omitido.</numerusform>
            <numerusform>%n otros archivos de aquí no son fotografías y se han omitido.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photographs here that ColorStudio can read.</source>
        <translation>Aquí no hay fotografías que ColorStudio pueda leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; the log names them.</source>
        <translation>
            <numerusform>%n más se ha omitido; el registro lo nombra.</numerusform>
            <numerusform>%n más se han omitido; el registro los nombra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be looked through</source>
        <translation>No se pudo explorar todo</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>What was decided about photographs cannot be read</source>
        <translation>No se puede leer lo decidido para las fotografías</translation>
    </message>
    <message>
        <source>What you decide now does not replace it.</source>
        <translation>Lo que decida ahora no lo sustituye.</translation>
    </message>
    <message>
        <source>The snapshot could not be kept</source>
        <translation>No se pudo conservar la instantánea</translation>
    </message>
    <message>
        <source>Something else was decided about {name} before. It is kept as its snapshot “{title}”.</source>
        <translation>Antes se había decidido otra cosa para {name}. Se conserva como su instantánea «{title}».</translation>
    </message>
    <message>
        <source>What you decided about {name} cannot be kept</source>
        <translation>No se puede conservar lo que decidió para {name}</translation>
    </message>
    <message>
        <source>It could not be forgotten</source>
        <translation>No se pudo olvidar</translation>
    </message>
    <message numerus="yes">
        <source>What was decided about %n photograph(s) is in “{name}” now.</source>
        <translation>
            <numerusform>Lo decidido para %n fotografía está ahora en «{name}».</numerusform>
            <numerusform>Lo decidido para %n fotografías está ahora en «{name}».</numerusform>
        </translation>
    </message>
    <message>
        <source>The treatments could not be exported</source>
        <translation>No se pudieron exportar los revelados</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” knows %n photograph(s). New or newer: {changed}.</source>
        <translation>
            <numerusform>«{name}» conoce %n fotografía. Nuevas o más recientes: {changed}.</numerusform>
            <numerusform>«{name}» conoce %n fotografías. Nuevas o más recientes: {changed}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The treatments could not be imported</source>
        <translation>No se pudieron importar los revelados</translation>
    </message>
    <message>
        <source>The library of treatments</source>
        <translation>La biblioteca de revelados</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>What Is &amp;Kept</source>
        <translation>&amp;Lo que se conserva</translation>
    </message>
    <message>
        <source>&amp;Export Treatments…</source>
        <translation>&amp;Exportar revelados…</translation>
    </message>
    <message>
        <source>&amp;Import Treatments…</source>
        <translation>&amp;Importar revelados…</translation>
    </message>
    <message>
        <source>&amp;Forget This Photograph</source>
        <translation>&amp;Olvidar esta fotografía</translation>
    </message>
    <message>
        <source>Forget &amp;All…</source>
        <translation>Olvidar &amp;todo…</translation>
    </message>
    <message>
        <source>Forget what was decided about all photographs?</source>
        <translation>¿Olvidar lo decidido para todas las fotografías?</translation>
    </message>
    <message>
        <source>Values, hints, snapshots and pasted pictures are deleted, also those of the open photographs. Photographs, saved results and presets stay. This cannot be undone.</source>
        <translation>Se eliminan valores, indicaciones, instantáneas e imágenes pegadas, también los de las fotografías abiertas. Las fotografías, los resultados guardados y los ajustes preestablecidos permanecen. No se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation>Olvidar &amp;todo</translation>
    </message>
    <message>
        <source>treatments.json</source>
        <translation>revelados.json</translation>
    </message>
    <message>
        <source>Export Treatments</source>
        <translation>Exportar revelados</translation>
    </message>
    <message>
        <source>Import Treatments</source>
        <translation>Importar revelados</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Revelados</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Reset All</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>This network gives each pixel one colour and no others to choose from.</source>
        <translation>Esta red da a cada píxel un solo color, sin otros entre los que elegir.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>From the likeliest colour, firm, to a blend of all, soft. Not how warm it is: see below.</source>
        <translation>Del color más probable, firme, a una mezcla de todos, suave. No es la calidez: véase abajo.</translation>
    </message>
    <message>
        <source>likeliest colour</source>
        <translation>el más probable</translation>
    </message>
    <message>
        <source>mean of all</source>
        <translation>media de todos</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Viveza</translation>
    </message>
    <message>
        <source>Higher: rare, rich colours get a better chance. 0: the network’s own judgement.</source>
        <translation>Más alto: los colores raros e intensos tienen más oportunidades. 0: el juicio propio de la red.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>The strength of all colours alike. 0: gray. 1: as chosen above.</source>
        <translation>La fuerza de todos los colores por igual. 0: gris. 1: como se eligió arriba.</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Calidez</translation>
    </message>
    <message>
        <source>All colours bluer or yellower. 0: as they are.</source>
        <translation>Todos los colores más azules o más amarillos. 0: como están.</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>más frío</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>más cálido</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Matiz</translation>
    </message>
    <message>
        <source>All colours greener or redder. 0: as they are.</source>
        <translation>Todos los colores más verdes o más rojos. 0: como están.</translation>
    </message>
    <message>
        <source>greener</source>
        <translation>más verde</translation>
    </message>
    <message>
        <source>redder</source>
        <translation>más rojo</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>All values back to what the network recommends</source>
        <translation>Todos los valores como los recomienda la red</translation>
    </message>
    <message>
        <source>Reset all values</source>
        <translation>Restablecer todos los valores</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>LookSlider</name>
    <message>
        <source>Arrow keys: {step}. Page Up, Page Down: {page}. Double-click: as recommended (the pointer).</source>
        <translation>Flechas: {step}. Re Pág, Av Pág: {page}. Doble clic: lo recomendado (la marca).</translation>
    </message>
    <message>
        <source>{name} goes from {low} to {high}.</source>
        <translation>{name} va de {low} a {high}.</translation>
    </message>
    <message>
        <source>{name}, as a number</source>
        <translation>{name}, como número</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>Restablecer {name}</translation>
    </message>
    <message>
        <source>Back to the recommended value (or double-click the slider)</source>
        <translation>Volver al valor recomendado (o doble clic en el control)</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>MessageStack</name>
    <message>
        <source>{count} more. Dismiss all</source>
        <translation>{count} más. Ocultar todo</translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message>
        <source>{network} (for teaching)</source>
        <translation>{network} (para la enseñanza)</translation>
    </message>
    <message>
        <source>No network was found, so nothing can be coloured.</source>
        <translation>No se encontró ninguna red; no se puede colorear nada.</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Red</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>The network that chooses the colours</source>
        <translation>La red que elige los colores</translation>
    </message>
</context>
<context>
    <name>NetworksDialog</name>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Calcular</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Colour with It</source>
        <translation>Colorear con ella</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{title} (yours)</source>
        <translation>{title} (suya)</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>suya</translation>
    </message>
    <message>
        <source>comes with ColorStudio</source>
        <translation>viene con ColorStudio</translation>
    </message>
    <message>
        <source>Name: {name} ({own})</source>
        <translation>Nombre: {name} ({own})</translation>
    </message>
    <message>
        <source>Kind: {architecture}</source>
        <translation>Tipo: {architecture}</translation>
    </message>
    <message>
        <source>Learned from: {data}</source>
        <translation>Aprendió de: {data}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no se dice</translation>
    </message>
    <message>
        <source>Sees photographs at {side} pixels</source>
        <translation>Ve las fotografías a {side} píxeles</translation>
    </message>
    <message>
        <source>Recommends: temperature {t}, vividness {v}, saturation {s}</source>
        <translation>Recomienda: temperatura {t}, viveza {v}, saturación {s}</translation>
    </message>
    <message>
        <source>Figures in its file:</source>
        <translation>Cifras de su archivo:</translation>
    </message>
    <message>
        <source>There are no networks</source>
        <translation>No hay redes</translation>
    </message>
    <message>
        <source>Both on the open photograph, left and right of a line</source>
        <translation>Ambas sobre la fotografía abierta, a izquierda y derecha de una línea</translation>
    </message>
    <message>
        <source>Open a photograph to compare networks on</source>
        <translation>Abra una fotografía para comparar redes en ella</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Calculando …</translation>
    </message>
    <message>
        <source>The same: the file is whole.</source>
        <translation>Igual: el archivo está íntegro.</translation>
    </message>
    <message>
        <source>Different: it is another file, or a damaged one.</source>
        <translation>Distinta: es otro archivo, o está dañado.</translation>
    </message>
    <message>
        <source>Rename the Network</source>
        <translation>Cambiar el nombre de la red</translation>
    </message>
    <message>
        <source>Name, at most {count} characters</source>
        <translation>Nombre, de {count} caracteres como máximo</translation>
    </message>
    <message>
        <source>Remove the network “{title}”?</source>
        <translation>¿Quitar la red «{title}»?</translation>
    </message>
    <message>
        <source>Its file {file} is deleted. What was coloured with it and saved stays.</source>
        <translation>Se elimina su archivo {file}. Lo coloreado con ella y guardado permanece.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del archivo</translation>
    </message>
    <message>
        <source>Paste a published SHA-256 here to compare</source>
        <translation>Pegue aquí una SHA-256 publicada para comparar</translation>
    </message>
    <message>
        <source>About the network</source>
        <translation>Acerca de la red</translation>
    </message>
    <message>
        <source>SHA-256 of the network&apos;s file</source>
        <translation>SHA-256 del archivo de la red</translation>
    </message>
    <message>
        <source>SHA-256 to compare with</source>
        <translation>SHA-256 con la que comparar</translation>
    </message>
    <message>
        <source>The network of Zhang, Isola &amp; Efros (ECCV 2016) can be added as its authors published it: get the file {file} (129 MB), whose address stands in colorizers/eccv16.py at github.com/richzhang/colorization, and choose it with Add.</source>
        <translation>La red de Zhang, Isola &amp; Efros (ECCV 2016) se puede añadir tal como la publicaron sus autores: consiga el archivo {file} (129 MB), cuya dirección está en colorizers/eccv16.py de github.com/richzhang/colorization, y elíjalo con «Añadir».</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Something unexpected happened. The details are in the log, {file}.</source>
        <translation>Ocurrió algo inesperado. Los detalles están en el registro, {file}.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open Photographs</source>
        <translation>Abrir fotografías</translation>
    </message>
    <message>
        <source>Photographs ({endings})</source>
        <translation>Fotografías ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a Folder</source>
        <translation>Abrir una carpeta</translation>
    </message>
    <message>
        <source>Add a Network</source>
        <translation>Añadir una red</translation>
    </message>
    <message>
        <source>Networks of ColorStudio</source>
        <translation>Redes de ColorStudio</translation>
    </message>
    <message>
        <source>Zhang et al. 2016, as published</source>
        <translation>Zhang et al. 2016, tal como se publicó</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Nada que pegar</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no files. Copy a picture and try again.</source>
        <translation>En el portapapeles no hay ni imagen ni archivos. Copie una imagen e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>Esto no se puede abrir</translation>
    </message>
    <message>
        <source>It is neither a file on this computer nor a picture. Save it first, then drop it.</source>
        <translation>No es ni un archivo de este ordenador ni una imagen. Guárdelo primero y suéltelo después.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>{name} could not be saved</source>
        <translation>No se pudo guardar {name}</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>Guardando {name}</translation>
    </message>
    <message>
        <source>{name} could not be copied</source>
        <translation>No se pudo copiar {name}</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>{name} could not be printed</source>
        <translation>No se pudo imprimir {name}</translation>
    </message>
    <message>
        <source>Preparing {name} for paper</source>
        <translation>Preparando {name} para el papel</translation>
    </message>
    <message>
        <source>{name} could not be handed over</source>
        <translation>No se pudo entregar {name}</translation>
    </message>
    <message>
        <source>Preparing {name} to be dragged</source>
        <translation>Preparando {name} para arrastrarla</translation>
    </message>
</context>
<context>
    <name>PaletteStrip</name>
    <message>
        <source>Colours of the reference</source>
        <translation>Colores de la referencia</translation>
    </message>
</context>
<context>
    <name>PanePair</name>
    <message>
        <source>Gray</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Coloreada</translation>
    </message>
    <message>
        <source>Photograph in gray</source>
        <translation>Fotografía en gris</translation>
    </message>
    <message>
        <source>Original photograph</source>
        <translation>Fotografía original</translation>
    </message>
    <message>
        <source>Show it in gray</source>
        <translation>Mostrar en gris</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Mostrar el original</translation>
    </message>
    <message>
        <source>Hold to see it in gray in this place (or hold the space bar)</source>
        <translation>Mantenga pulsado para verla en gris en este lugar (o mantenga la barra espaciadora)</translation>
    </message>
    <message>
        <source>Hold to see the original in this place (or hold the space bar)</source>
        <translation>Mantenga pulsado para ver el original en este lugar (o mantenga la barra espaciadora)</translation>
    </message>
    <message>
        <source>Coloured photograph</source>
        <translation>Fotografía coloreada</translation>
    </message>
    <message>
        <source>Wheel or pinch to zoom, drag or arrow keys to move, double-click for 100% and back</source>
        <translation>Rueda o pellizco para ampliar, arrastre o flechas para mover, doble clic para 100 % y volver</translation>
    </message>
</context>
<context>
    <name>PaneStatus</name>
    <message>
        <source>Colour It</source>
        <translation>Colorear</translation>
    </message>
    <message>
        <source>Colour this photograph</source>
        <translation>Colorear esta fotografía</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Coloreando…</translation>
    </message>
    <message>
        <source>Not coloured yet</source>
        <translation>Aún sin colorear</translation>
    </message>
    <message>
        <source>Not coloured</source>
        <translation>Sin colorear</translation>
    </message>
</context>
<context>
    <name>PastedMenu</name>
    <message>
        <source>&amp;Pasted Pictures</source>
        <translation>Imágenes &amp;pegadas</translation>
    </message>
    <message>
        <source>The pasted pictures cannot be listed</source>
        <translation>No se pueden enumerar las imágenes pegadas</translation>
    </message>
    <message>
        <source>None was changed yet</source>
        <translation>Aún no se ha modificado ninguna</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>No se pudo abrir {name}</translation>
    </message>
    <message>
        <source>“{file}” is damaged, or gone.</source>
        <translation>«{file}» está dañado o ha desaparecido.</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Pr&amp;esets</source>
        <translation>Ajust&amp;es preestablecidos</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Ajustes preestablecidos</translation>
    </message>
    <message>
        <source>The presets cannot be listed</source>
        <translation>No se pueden enumerar los ajustes preestablecidos</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Save as Preset…</source>
        <translation>&amp;Guardar como ajuste preestablecido…</translation>
    </message>
    <message>
        <source>The values of the sliders and the reference, under the name</source>
        <translation>Los valores de los controles y la referencia, con el nombre</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Guardar como ajuste preestablecido</translation>
    </message>
    <message>
        <source>The preset could not be saved</source>
        <translation>No se pudo guardar el ajuste preestablecido</translation>
    </message>
    <message>
        <source>The preset could not be deleted</source>
        <translation>No se pudo eliminar el ajuste preestablecido</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print {name}</source>
        <translation>Imprimir {name}</translation>
    </message>
    <message>
        <source>&amp;Gray and colour beside each other</source>
        <translation>&amp;Gris y color uno al lado del otro</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Guardar como P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>El archivo no se puede escribir ahí.</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name} no se guardó</translation>
    </message>
    <message>
        <source>{name} was not printed</source>
        <translation>{name} no se imprimió</translation>
    </message>
    <message>
        <source>The printer does not take the page. Look whether it is switched on.</source>
        <translation>La impresora no acepta la página. Compruebe si está encendida.</translation>
    </message>
    <message>
        <source>Save the Page as PDF</source>
        <translation>Guardar la página como PDF</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>Archivo PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>La página tal como se imprimirá</translation>
    </message>
    <message>
        <source>Size of the paper</source>
        <translation>Tamaño del papel</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Orientación del papel</translation>
    </message>
    <message>
        <source>As the picture lies</source>
        <translation>Como la imagen</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontal</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>The photographs could not be exported</source>
        <translation>No se pudieron exportar las fotografías</translation>
    </message>
    <message>
        <source>The network “{name}” is not here any more.</source>
        <translation>La red «{name}» ya no está aquí.</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>Exportando {name}</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Failed ones alone</source>
        <translation>Solo las fallidas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Try Failed Again</source>
        <translation>Reintentar las fallidas</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>quedan unos {count} min</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>quedan unas {count} h</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Making ready …</source>
        <translation>Preparando …</translation>
    </message>
    <message numerus="yes">
        <source>{ended} of %n photograph(s)</source>
        <translation>
            <numerusform>{ended} de %n fotografía</numerusform>
            <numerusform>{ended} de %n fotografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>En pausa: {ended} de %n fotografía</numerusform>
            <numerusform>En pausa: {ended} de %n fotografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>Detenido: {ended} de %n fotografía</numerusform>
            <numerusform>Detenido: {ended} de %n fotografías</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before anything was saved</source>
        <translation>Detenido antes de guardar nada</translation>
    </message>
    <message numerus="yes">
        <source>Finished: %n photograph(s)</source>
        <translation>
            <numerusform>Terminado: %n fotografía</numerusform>
            <numerusform>Terminado: %n fotografías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n guardada</numerusform>
            <numerusform>%n guardadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n omitida</numerusform>
            <numerusform>%n omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Photographs of the export</source>
        <translation>Fotografías de la exportación</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Being coloured …</source>
        <translation>Coloreando …</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardada como {name}</translation>
    </message>
    <message>
        <source>Saved as {name}. {sentence}</source>
        <translation>Guardada como {name}. {sentence}</translation>
    </message>
    <message>
        <source>Skipped. {sentence}</source>
        <translation>Omitida. {sentence}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir rec&amp;iente</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>No classifier is installed: put its file into {folder} and show this panel again.</source>
        <translation>No hay ningún clasificador instalado: ponga su archivo en {folder} y muestre de nuevo este panel.</translation>
    </message>
</context>
<context>
    <name>RecognitionPanel</name>
    <message>
        <source>Recognition</source>
        <translation>Reconocimiento</translation>
    </message>
    <message>
        <source>In gray</source>
        <translation>En gris</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Coloreada</translation>
    </message>
    <message>
        <source>In its own colours</source>
        <translation>Con sus propios colores</translation>
    </message>
    <message>
        <source>The classifier knows only these {count} things, and takes whatever else it sees for one of them: {things}.</source>
        <translation>El clasificador solo conoce estas {count} cosas, y toma cualquier otra que vea por una de ellas: {things}.</translation>
    </message>
    <message>
        <source>The classifier knows only these {count} things: {things}. Of most photographs that show none of them it says nothing; now and then it is sure and wrong.</source>
        <translation>El clasificador solo conoce estas {count} cosas: {things}. De la mayoría de las fotografías que no muestran ninguna no dice nada; de vez en cuando está seguro y se equivoca.</translation>
    </message>
    <message>
        <source>Close the recognition panel</source>
        <translation>Cerrar el panel de reconocimiento</translation>
    </message>
</context>
<context>
    <name>ReferenceWell</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>How far its colours count. 0: not at all.</source>
        <translation>Cuánto cuentan sus colores. 0: nada.</translation>
    </message>
    <message>
        <source>Drop a photograph here whose colours this one shall take.</source>
        <translation>Suelte aquí una fotografía cuyos colores deba tomar esta.</translation>
    </message>
    <message>
        <source>This photograph’s colours are taken as a model</source>
        <translation>Los colores de esta fotografía sirven de modelo</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>{what} (reference)</source>
        <translation>{what} (referencia)</translation>
    </message>
</context>
<context>
    <name>Referencing</name>
    <message>
        <source>Give Its &amp;Colours to the Others</source>
        <translation>&amp;Dar sus colores a las demás</translation>
    </message>
    <message>
        <source>The other photographs selected, else all others, get its colours as reference</source>
        <translation>Las demás fotografías seleccionadas, o si no todas las demás, reciben sus colores como referencia</translation>
    </message>
    <message>
        <source>There is no photograph in it.</source>
        <translation>No contiene ninguna fotografía.</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one and try again.</source>
        <translation>En el portapapeles no hay ninguna imagen. Copie una e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose a Reference</source>
        <translation>Elegir una referencia</translation>
    </message>
    <message>
        <source>Photographs ({endings})</source>
        <translation>Fotografías ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Referring</name>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>Its colours could not be taken</source>
        <translation>No se pudieron tomar sus colores</translation>
    </message>
    <message>
        <source>Taking the colours of {name}</source>
        <translation>Tomando los colores de {name}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the Coloured Photograph</source>
        <translation>Guardar la fotografía coloreada</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name} no se guardó</translation>
    </message>
    <message>
        <source>ColorStudio never writes over an original. Choose another name than “{name}”.</source>
        <translation>ColorStudio nunca escribe sobre un original. Elija otro nombre distinto de «{name}».</translation>
    </message>
    <message>
        <source>{format} picture</source>
        <translation>Imagen {format}</translation>
    </message>
    <message>
        <source>TIFF of two layers: the gray, and the colours over it</source>
        <translation>TIFF de dos capas: el gris y los colores encima</translation>
    </message>
    <message>
        <source>PNG of the colours alone, to put over the gray</source>
        <translation>PNG solo de los colores, para ponerlos sobre el gris</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Opening {name}</source>
        <translation>Abriendo {name}</translation>
    </message>
    <message>
        <source>{name} could not be drawn</source>
        <translation>No se pudo dibujar {name}</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>No se pudo abrir {name}</translation>
    </message>
    <message>
        <source>{name} could not be coloured</source>
        <translation>No se pudo colorear {name}</translation>
    </message>
    <message>
        <source>Colouring {name}</source>
        <translation>Coloreando {name}</translation>
    </message>
    <message>
        <source>The network “{name}” is not here</source>
        <translation>La red «{name}» no está aquí</translation>
    </message>
    <message>
        <source>{photo} was treated with it. Put its file into {folder}, or choose another network.</source>
        <translation>{photo} se reveló con ella. Ponga su archivo en {folder}, o elija otra red.</translation>
    </message>
    <message>
        <source>There is no network to colour with</source>
        <translation>No hay ninguna red con la que colorear</translation>
    </message>
    <message>
        <source>Put a network file into {folder} and start again.</source>
        <translation>Ponga un archivo de red en {folder} e inicie de nuevo.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Change Hint</source>
        <translation>Cambiar indicación</translation>
    </message>
    <message>
        <source>Add Hint</source>
        <translation>Añadir indicación</translation>
    </message>
    <message>
        <source>Remove Hint</source>
        <translation>Quitar indicación</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Marco</translation>
    </message>
    <message>
        <source>Best Quality</source>
        <translation>Mejor calidad</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Network Input</source>
        <translation>Entrada de la red</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Viveza</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturación</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Calidez</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Matiz</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Colours of the screen</source>
        <translation>Colores de la pantalla</translation>
    </message>
    <message>
        <source>Profile that the system tells</source>
        <translation>Perfil que indica el sistema</translation>
    </message>
    <message>
        <source>No conversion (sRGB)</source>
        <translation>Sin conversión (sRGB)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>Entrada de la red</translation>
    </message>
    <message>
        <source>As the network prefers</source>
        <translation>Como prefiera la red</translation>
    </message>
    <message>
        <source>Fast: small</source>
        <translation>Rápida: pequeña</translation>
    </message>
    <message>
        <source>Best: large, slower</source>
        <translation>La mejor: grande, más lenta</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Restaurar valores</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>Archivo de perfil…</translation>
    </message>
    <message>
        <source>Profile of the Screen</source>
        <translation>Perfil de la pantalla</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm *.ICC *.ICM)</source>
        <translation>Perfiles de color (*.icc *.icm *.ICC *.ICM)</translation>
    </message>
    <message>
        <source>Automatic: the fastest there is</source>
        <translation>Automático: el más rápido</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>Apple GPU (Metal)</source>
        <translation>GPU de Apple (Metal)</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA)</source>
        <translation>GPU de NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>Calidad JPEG</translation>
    </message>
    <message>
        <source>For JPEG and WebP files. Higher: better pictures and larger files.</source>
        <translation>Para archivos JPEG y WebP. Más alto: mejores imágenes y archivos más grandes.</translation>
    </message>
    <message>
        <source>Changes take effect at once; some colour the photograph anew. The language changes when ColorStudio is started again.</source>
        <translation>Los cambios surten efecto al momento; algunos vuelven a colorear la fotografía. El idioma cambia cuando ColorStudio se inicia de nuevo.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The network could not be renamed</source>
        <translation>No se pudo cambiar el nombre de la red</translation>
    </message>
    <message>
        <source>The network could not be removed</source>
        <translation>No se pudo quitar la red</translation>
    </message>
    <message>
        <source>The network&apos;s file could not be read</source>
        <translation>No se pudo leer el archivo de la red</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Over a photograph</source>
        <translation>Sobre una fotografía</translation>
    </message>
    <message>
        <source>Look at the original while the key is held</source>
        <translation>Ver el original mientras se mantiene la tecla</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Move the photograph</source>
        <translation>Mover la fotografía</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>Flechas, o arrastrar</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Mouse wheel, + and -</source>
        <translation>Rueda del ratón, + y -</translation>
    </message>
    <message>
        <source>Hints: next and previous pin</source>
        <translation>Indicaciones: marcador siguiente y anterior</translation>
    </message>
    <message>
        <source>Hints: move the chosen pin</source>
        <translation>Indicaciones: mover el marcador elegido</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Hints: delete the chosen pin</source>
        <translation>Indicaciones: eliminar el marcador elegido</translation>
    </message>
    <message>
        <source>Hints: the eyedropper, for the pin that is chosen</source>
        <translation>Indicaciones: el cuentagotas, para el marcador elegido</translation>
    </message>
    <message>
        <source>Hints: copy and paste a pin</source>
        <translation>Indicaciones: copiar y pegar un marcador</translation>
    </message>
    <message>
        <source>Hints: a place that stays as it is</source>
        <translation>Indicaciones: un lugar que queda como está</translation>
    </message>
    <message>
        <source>Shift or Alt and click</source>
        <translation>Mayús o Alt y clic</translation>
    </message>
    <message>
        <source>Hints: show where the pin acts while the key is held</source>
        <translation>Indicaciones: mostrar dónde actúa el marcador mientras se mantiene la tecla</translation>
    </message>
    <message>
        <source>Frame: next and previous edge</source>
        <translation>Marco: lado siguiente y anterior</translation>
    </message>
    <message>
        <source>Frame: move the chosen edge; more with Shift</source>
        <translation>Marco: mover el lado elegido; más con Mayús</translation>
    </message>
    <message>
        <source>Frame: colour the whole sheet, or find it again</source>
        <translation>Marco: colorear la hoja entera, o buscarlo de nuevo</translation>
    </message>
    <message>
        <source>A slider: a little, more, reset</source>
        <translation>Un control: un poco, más, restablecer</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up and Down, double-click</source>
        <translation>Flechas, Re Pág y Av Pág, doble clic</translation>
    </message>
    <message>
        <source>Drop a photograph as reference</source>
        <translation>Soltar una fotografía como referencia</translation>
    </message>
    <message>
        <source>Hold Shift</source>
        <translation>Mantener Mayús</translation>
    </message>
    <message>
        <source>Look for a word</source>
        <translation>Buscar una palabra</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>{name} is not used</source>
        <translation>{name} no se usa</translation>
    </message>
    <message>
        <source>It cannot be read, or it is not the colour profile of a screen.</source>
        <translation>No se puede leer, o no es el perfil de color de una pantalla.</translation>
    </message>
</context>
<context>
    <name>SideMenu</name>
    <message>
        <source>Snapshots</source>
        <translation>Instantáneas</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
</context>
<context>
    <name>Spreading</name>
    <message>
        <source>Paste Treatment</source>
        <translation>Pegar revelado</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Remove Reference</source>
        <translation>Quitar referencia</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source> · had colours</source>
        <translation> · tenía colores</translation>
    </message>
    <message>
        <source>{width} × {height} · {bits} bit</source>
        <translation>{width} × {height} · {bits} bits</translation>
    </message>
    <message>
        <source>Size of the photograph {facts}</source>
        <translation>Tamaño de la fotografía {facts}</translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · %n seleccionada</numerusform>
            <numerusform> · %n seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>Zoom {percent}</source>
        <translation>Zoom {percent}</translation>
    </message>
    <message>
        <source>Computes on {device}</source>
        <translation>Calcula en {device}</translation>
    </message>
    <message>
        <source>Colours of the screen: {profile}</source>
        <translation>Colores de la pantalla: {profile}</translation>
    </message>
    <message>
        <source>Photographs are shown in the colours of the screen: {profile}</source>
        <translation>Las fotografías se muestran con los colores de la pantalla: {profile}</translation>
    </message>
    <message>
        <source>Photographs are shown as sRGB: no profile of the screen is known, or it is not to be used</source>
        <translation>Las fotografías se muestran como sRGB: no se conoce ningún perfil de la pantalla, o no debe usarse</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop this (Esc)</source>
        <translation>Detener esto (Esc)</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Fotografía</translation>
    </message>
    <message>
        <source>Which of the open photographs this is</source>
        <translation>Cuál de las fotografías abiertas es esta</translation>
    </message>
    <message>
        <source>Size and bit depth</source>
        <translation>Tamaño y profundidad de bits</translation>
    </message>
    <message>
        <source>Width and height in pixels, bit depth</source>
        <translation>Anchura y altura en píxeles, profundidad de bits</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pixels of the screen for each pixel of the photograph</source>
        <translation>Píxeles de la pantalla por cada píxel de la fotografía</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Where the network computes; see the settings</source>
        <translation>Dónde calcula la red; véanse las preferencias</translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message>
        <source>Teach with Your Own Photographs</source>
        <translation>Entrenar con sus propias fotografías</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Delete It</source>
        <translation>Eliminarlo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>Terminar ahora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Teach Another</source>
        <translation>Entrenar otra</translation>
    </message>
    <message>
        <source>Colour with It</source>
        <translation>Colorear con ella</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Learn no more; measure the best so far, and keep it</source>
        <translation>No aprender más; medir la mejor hasta ahora y conservarla</translation>
    </message>
    <message>
        <source>Save what was learned so far, to go on some other time</source>
        <translation>Guardar lo aprendido hasta ahora, para continuar en otro momento</translation>
    </message>
    <message>
        <source>Delete the unfinished teaching of “{title}”?</source>
        <translation>¿Eliminar el entrenamiento inacabado de «{title}»?</translation>
    </message>
    <message>
        <source>All that it has learned so far is lost.</source>
        <translation>Todo lo que ha aprendido hasta ahora se perderá.</translation>
    </message>
    <message>
        <source>It has learned nothing yet that could be taken up.</source>
        <translation>Todavía no ha aprendido nada que se pueda retomar.</translation>
    </message>
    <message>
        <source>The photographs stay, and so does “{base}”, the network it began with.</source>
        <translation>Las fotos se conservan, y también «{base}», la red de la que partió.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>The teaching of “{title}” did not come to its end.</source>
        <translation>El entrenamiento de «{title}» no llegó a su fin.</translation>
    </message>
    <message>
        <source>Trying how fast this computer learns …</source>
        <translation>Probando lo rápido que aprende este ordenador …</translation>
    </message>
    <message>
        <source>Looking at the photographs: {seen} of {of}</source>
        <translation>Examinando las fotografías: {seen} de {of}</translation>
    </message>
    <message>
        <source>Making ready …</source>
        <translation>Preparando …</translation>
    </message>
    <message numerus="yes">
        <source>Measuring on %n photograph(s) held back …</source>
        <translation>
            <numerusform>Midiendo con %n fotografía reservada …</numerusform>
            <numerusform>Midiendo con %n fotografías reservadas …</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>Pausando …</translation>
    </message>
    <message>
        <source>“{title}” is learning</source>
        <translation>«{title}» está aprendiendo</translation>
    </message>
    <message>
        <source>Paused. What was learned so far is saved.</source>
        <translation>En pausa. Lo aprendido hasta ahora está guardado.</translation>
    </message>
    <message>
        <source>Adding “{title}” to your networks …</source>
        <translation>Añadiendo «{title}» a sus redes …</translation>
    </message>
    <message>
        <source>Stopped. You can go on with “{title}” at any time.</source>
        <translation>Detenido. Puede continuar con «{title}» en cualquier momento.</translation>
    </message>
    <message>
        <source>“{title}” is among your networks now.</source>
        <translation>«{title}» está ahora entre sus redes.</translation>
    </message>
    <message>
        <source>Better than before</source>
        <translation>Mejor que antes</translation>
    </message>
    <message>
        <source>Worse than before</source>
        <translation>Peor que antes</translation>
    </message>
    <message>
        <source>Not better than before</source>
        <translation>No mejor que antes</translation>
    </message>
    <message numerus="yes">
        <source>{verdict}: {mean} dB ({low} to {high}) on %n photograph(s) held back.</source>
        <translation>
            <numerusform>{verdict}: {mean} dB ({low} a {high}) con %n fotografía reservada.</numerusform>
            <numerusform>{verdict}: {mean} dB ({low} a {high}) con %n fotografías reservadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) to learn from; held back to measure on: {held_back}.</source>
        <translation>
            <numerusform>%n fotografía de la que aprender; reservadas para medir: {held_back}.</numerusform>
            <numerusform>%n fotografías de las que aprender; reservadas para medir: {held_back}.</numerusform>
        </translation>
    </message>
    <message>
        <source> in {minutes} min</source>
        <translation> en {minutes} min</translation>
    </message>
    <message>
        <source>Last check on the photographs held back: {psnr} dB{best}.</source>
        <translation>Última comprobación con las fotografías reservadas: {psnr} dB{best}.</translation>
    </message>
    <message>
        <source>, the best so far</source>
        <translation>, la mejor hasta ahora</translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, at the pace so far.</source>
        <translation>
            <numerusform>En {device}, con {precision}: más o menos %n paso{time}, al ritmo de hasta ahora.</numerusform>
            <numerusform>En {device}, con {precision}: unos %n pasos{time}, al ritmo de hasta ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer, which has other work now. Without that: about {alone}.</source>
        <translation>
            <numerusform>En {device}, con {precision}: más o menos %n paso{time}, según una prueba en este ordenador, que ahora tiene otro trabajo. Sin él: unos {alone}.</numerusform>
            <numerusform>En {device}, con {precision}: unos %n pasos{time}, según una prueba en este ordenador, que ahora tiene otro trabajo. Sin él: unos {alone}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer.</source>
        <translation>
            <numerusform>En {device}, con {precision}: más o menos %n paso{time}, según una prueba en este ordenador.</numerusform>
            <numerusform>En {device}, con {precision}: unos %n pasos{time}, según una prueba en este ordenador.</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>quedan unos {count} min</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>quedan unas {count} h</translation>
    </message>
</context>
<context>
    <name>TeachForm</name>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>There is no network here that can be taught: it takes one of the kind of Studio.</source>
        <translation>Aquí no hay ninguna red que se pueda entrenar: hace falta una del tipo de Studio.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose the one that your colour photographs are in.</source>
        <translation>No existe esa carpeta. Elija aquella en que están sus fotografías en color.</translation>
    </message>
    <message>
        <source>Give the network a name, to find it by among the others.</source>
        <translation>Dé un nombre a la red, para encontrarla entre las demás.</translation>
    </message>
    <message>
        <source>All in a folder, and in those inside it</source>
        <translation>Todas las de una carpeta y sus subcarpetas</translation>
    </message>
    <message>
        <source>The open ones that have colours: {n}</source>
        <translation>Las abiertas que tienen colores: {n}</translation>
    </message>
    <message>
        <source>For example: Family album</source>
        <translation>Por ejemplo: Álbum familiar</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografías</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Name of the new network</source>
        <translation>Nombre de la nueva red</translation>
    </message>
    <message>
        <source>Network to begin with</source>
        <translation>Red con la que empezar</translation>
    </message>
    <message>
        <source>How long to learn</source>
        <translation>Cuánto tiempo aprender</translation>
    </message>
    <message>
        <source>The network learns from colour photographs what things of their kind look like: the same family, the same places, the same film. It takes {fewest} or more; some hundreds are better. One in ten is held back, and in the end the network is measured on those. The network that it begins with stays as it is. Nothing leaves this computer.</source>
        <translation>La red aprende de fotografías en color el aspecto de las cosas de su clase: la misma familia, los mismos lugares, la misma película. Hacen falta {fewest} o más; unos centenares es mejor. Una de cada diez se reserva, y al final la red se mide con ellas. La red con la que empieza queda como está. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Empezar con</translation>
    </message>
    <message>
        <source>Learn for</source>
        <translation>Aprender durante</translation>
    </message>
    <message>
        <source>Your Colour Photographs</source>
        <translation>Sus fotografías en color</translation>
    </message>
</context>
<context>
    <name>TeachPictures</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
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
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Omitir el recorrido</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>TreatmentMenu</name>
    <message>
        <source>&amp;Treatment</source>
        <translation>Reve&amp;lado</translation>
    </message>
    <message>
        <source>&amp;Copy Treatment</source>
        <translation>&amp;Copiar revelado</translation>
    </message>
    <message>
        <source>&amp;Paste Treatment</source>
        <translation>&amp;Pegar revelado</translation>
    </message>
    <message>
        <source>Paste &amp;Look Only</source>
        <translation>Pegar solo el a&amp;specto</translation>
    </message>
    <message>
        <source>Paste &amp;Hints Only</source>
        <translation>Pegar solo las &amp;indicaciones</translation>
    </message>
    <message>
        <source>Paste &amp;Reference Only</source>
        <translation>Pegar solo la &amp;referencia</translation>
    </message>
    <message>
        <source>Apply to &amp;Selected</source>
        <translation>Aplicar a la se&amp;lección</translation>
    </message>
    <message>
        <source>Apply to &amp;All</source>
        <translation>Aplicar a &amp;todas</translation>
    </message>
    <message>
        <source>Turn Le&amp;ft</source>
        <translation>&amp;Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn Ri&amp;ght</source>
        <translation>Girar a la &amp;derecha</translation>
    </message>
    <message>
        <source>Network, slider values and reference of this photograph; not its hints</source>
        <translation>Red, valores de los controles y referencia de esta fotografía; no sus indicaciones</translation>
    </message>
    <message>
        <source>The treatment of {name} is copied.</source>
        <translation>El revelado de {name} está copiado.</translation>
    </message>
    <message>
        <source>The clipboard holds no treatment. Copy one first.</source>
        <translation>En el portapapeles no hay ningún revelado. Copie uno primero.</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) treated as {name} now.</source>
        <translation>
            <numerusform>%n fotografía está ahora revelada como {name}.</numerusform>
            <numerusform>%n fotografías están ahora reveladas como {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tuning</name>
    <message>
        <source>The teaching of “{title}” can go on: see the menu Tools.</source>
        <translation>El entrenamiento de «{title}» puede continuar: véase el menú Herramientas.</translation>
    </message>
    <message>
        <source>Another window is teaching “{title}” already.</source>
        <translation>Otra ventana ya está entrenando «{title}».</translation>
    </message>
    <message>
        <source>The photographs could not be made ready: {reason}.</source>
        <translation>No se pudieron preparar las fotografías: {reason}.</translation>
    </message>
    <message>
        <source>The process that teaches networks cannot be started on this computer.</source>
        <translation>El proceso que entrena redes no se puede iniciar en este ordenador.</translation>
    </message>
    <message>
        <source>The teaching broke off: its process ended unexpectedly, perhaps for want of memory. The details are in the log, {file}.</source>
        <translation>El entrenamiento se interrumpió: su proceso terminó inesperadamente, quizá por falta de memoria. Los detalles están en el registro, {file}.</translation>
    </message>
    <message numerus="yes">
        <source>{base}, taught with %n photograph(s) of your own.</source>
        <translation>
            <numerusform>{base}, entrenada con %n fotografía suya.</numerusform>
            <numerusform>{base}, entrenada con %n fotografías suyas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Leave as It Lies</source>
        <translation>Dejar como está</translation>
    </message>
</context>
<context>
    <name>Wipe</name>
    <message>
        <source>Photograph left of the line</source>
        <translation>Fotografía a la izquierda de la línea</translation>
    </message>
    <message>
        <source>Photograph right of the line</source>
        <translation>Fotografía a la derecha de la línea</translation>
    </message>
</context>
<context>
    <name>_Handle</name>
    <message>
        <source>Line between the two pictures</source>
        <translation>Línea entre las dos imágenes</translation>
    </message>
    <message>
        <source>Drag it, or move it with the arrow keys</source>
        <translation>Arrástrela, o muévala con las flechas</translation>
    </message>
    <message>
        <source>Drag to compare (arrow keys: a little, Page Up and Down: more, double-click: middle)</source>
        <translation>Arrastre para comparar (flechas: un poco, Re Pág y Av Pág: más, doble clic: centro)</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>You can go on working. The details are in the log file {file}.</source>
        <translation>Puede seguir trabajando. Los detalles están en el archivo de registro {file}.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Ocurrió algo inesperado</translation>
    </message>
</context>
<context>
    <name>bundled</name>
    <message>
        <source>For photographs of every kind: people, streets, landscapes, rooms.</source>
        <translation>Para fotografías de toda clase: personas, calles, paisajes, interiores.</translation>
    </message>
    <message>
        <source>For teaching the temperature: the paper’s second network, learned from 32-pixel pictures. On photographs its colours are further from the truth than gray.</source>
        <translation>Para enseñar la temperatura: la segunda red del artículo, aprendida de imágenes de 32 píxeles. En fotografías, sus colores están más lejos de la verdad que el gris.</translation>
    </message>
    <message>
        <source>For teaching: the paper’s first network, learned from 32-pixel pictures. Its colours are brownish, and on photographs further from the truth than gray.</source>
        <translation>Para la enseñanza: la primera red del artículo, aprendida de imágenes de 32 píxeles. Sus colores son parduzcos y, en fotografías, están más lejos de la verdad que el gris.</translation>
    </message>
    <message>
        <source>Names what it sees in a picture: one of ten classes.</source>
        <translation>Nombra lo que ve en una imagen: una de diez clases.</translation>
    </message>
    <message>
        <source>ImageNet-1k (encoder), photographs of research sets (see the model card)</source>
        <translation>ImageNet-1k (codificador), fotografías de conjuntos de investigación (véase la ficha del modelo)</translation>
    </message>
    <message>
        <source>As the network recommends</source>
        <translation>Como recomienda la red</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Discreto</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>Vivo</translation>
    </message>
    <message>
        <source>Likeliest colours</source>
        <translation>Colores más probables</translation>
    </message>
    <message>
        <source>Faded print</source>
        <translation>Copia desvaída</translation>
    </message>
    <message>
        <source>Hand-tinted</source>
        <translation>Coloreada a mano</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>avión</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>automóvil</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>pájaro</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>gato</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>ciervo</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>perro</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>rana</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>caballo</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>barco</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>camión</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{name}” is not there. Look whether it was moved or renamed.</source>
        <translation>«{name}» no está. Compruebe si se movió o se le cambió el nombre.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open a photograph in it instead.</source>
        <translation>«{name}» es una carpeta. Abra en su lugar una fotografía que contenga.</translation>
    </message>
    <message>
        <source>“{name}” is a device, not a file. Open a photograph instead.</source>
        <translation>«{name}» es un dispositivo, no un archivo. Abra en su lugar una fotografía.</translation>
    </message>
    <message>
        <source>“{name}” may not be read. Change the permissions of the file, or open a copy of it.</source>
        <translation>No está permitido leer «{name}». Cambie los permisos del archivo, o abra una copia.</translation>
    </message>
    <message>
        <source>“{name}” could not be read: the system says “{reason}”. Try a copy of the file.</source>
        <translation>No se pudo leer «{name}»: el sistema dice «{reason}». Pruebe con una copia del archivo.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Copy it again from where it came.</source>
        <translation>«{name}» está vacío. Cópielo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short, and cannot be shown whole. Copy it again from where it came.</source>
        <translation>«{name}» está dañado o cortado y no se puede mostrar entero. Cópielo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>“{name}” is not a photograph. ColorStudio opens {formats} files.</source>
        <translation>«{name}» no es una fotografía. ColorStudio abre archivos {formats}.</translation>
    </message>
    <message>
        <source>“{name}” is sound, but of a kind that ColorStudio does not open: {what}. Save it as an ordinary TIFF or PNG file first.</source>
        <translation>«{name}» está en buen estado, pero es de un tipo que ColorStudio no abre: {what}. Guárdelo primero como TIFF o PNG corriente.</translation>
    </message>
    <message>
        <source>“{name}” is a {format} file, and what reads those is not installed: add the package “{package}”, or save the picture as TIFF or PNG first.</source>
        <translation>«{name}» es un archivo {format}, y lo que los lee no está instalado: añada el paquete «{package}», o guarde primero la imagen como TIFF o PNG.</translation>
    </message>
    <message>
        <source>“{name}” has no such page. Number of its pages: {pages}.</source>
        <translation>«{name}» no tiene esa página. Número de páginas: {pages}.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, and ColorStudio takes up to {most} megapixels. Open a smaller copy.</source>
        <translation>«{name}» tiene {width} × {height} píxeles, y ColorStudio admite hasta {most} megapíxeles. Abra una copia más pequeña.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, too small to colour. Each side needs at least {least} pixels.</source>
        <translation>«{name}» tiene {width} × {height} píxeles, demasiado pocos para colorear. Cada lado necesita al menos {least} píxeles.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, a strip too narrow to colour. Crop it to at most {most} to 1.</source>
        <translation>«{name}» tiene {width} × {height} píxeles, una tira demasiado estrecha para colorear. Recórtela como máximo a {most} por 1.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”. Close other programs, or open a smaller copy of it.</source>
        <translation>No hay memoria suficiente para abrir «{name}». Cierre otros programas, o abra una copia más pequeña.</translation>
    </message>
    <message>
        <source>“{name}” ends in no format that ColorStudio writes. Choose {formats}.</source>
        <translation>«{name}» no termina en ningún formato que ColorStudio escriba. Elija {formats}.</translation>
    </message>
    <message>
        <source>“{name}” cannot hold layers. Choose {formats}.</source>
        <translation>«{name}» no puede contener capas. Elija {formats}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: this build of libvips writes no {format}. Choose .png.</source>
        <translation>«{name}» no se puede guardar: esta versión de libvips no escribe {format}. Elija .png.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: what writes {format} is not installed. Add “{package}”, or choose .png.</source>
        <translation>«{name}» no se puede guardar: lo que escribe {format} no está instalado. Añada «{package}», o elija .png.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: the format ends at {most} pixels. Choose .png or .tif.</source>
        <translation>«{name}» no se puede guardar: el formato termina en {most} píxeles. Elija .png o .tif.</translation>
    </message>
    <message>
        <source>“{name}” is the original, which stays as it is. Choose another name.</source>
        <translation>«{name}» es el original, que queda como está. Elija otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose another name.</source>
        <translation>«{name}» es una carpeta. Elija otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file. Choose another name.</source>
        <translation>«{name}» es un dispositivo o una tubería, no un archivo. Elija otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” is already there. Choose another name, or allow it to be replaced.</source>
        <translation>«{name}» ya existe. Elija otro nombre, o permita que se sustituya.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the name is too long for this disk. Choose a shorter one.</source>
        <translation>No se pudo guardar «{name}»: el nombre es demasiado largo para este disco. Elija uno más corto.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the disk is full. Free some space, or save to another disk.</source>
        <translation>No se pudo guardar «{name}»: el disco está lleno. Libere espacio, o guarde en otro disco.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the folder “{folder}” may not be written to. Choose another folder.</source>
        <translation>No se pudo guardar «{name}»: no está permitido escribir en la carpeta «{folder}». Elija otra carpeta.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: there is no folder “{folder}”. Choose another folder.</source>
        <translation>No se pudo guardar «{name}»: no existe la carpeta «{folder}». Elija otra carpeta.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the system says “{reason}”. Choose another folder or name.</source>
        <translation>No se pudo guardar «{name}»: el sistema dice «{reason}». Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved in this format. Choose .png or .tif.</source>
        <translation>No se pudo guardar «{name}» en este formato. Elija .png o .tif.</translation>
    </message>
    <message>
        <source>There is not enough memory to save “{name}”. Close other programs.</source>
        <translation>No hay memoria suficiente para guardar «{name}». Cierre otros programas.</translation>
    </message>
    <message>
        <source>Of “{name}”, page {page} was opened (number of pages: {pages}).</source>
        <translation>De «{name}» se abrió la página {page} (número de páginas: {pages}).</translation>
    </message>
    <message>
        <source>Of “{name}”, the main picture alone was opened (number of pictures: {pictures}).</source>
        <translation>De «{name}» se abrió solo la imagen principal (número de imágenes: {pictures}).</translation>
    </message>
    <message>
        <source>“{name}” carries {what} that cannot be kept: it is damaged, or far larger than it should be.</source>
        <translation>«{name}» lleva datos ({what}) que no se pueden conservar: están dañados, o son mucho más grandes de lo debido.</translation>
    </message>
    <message>
        <source>“{name}” was saved without its {what}: the format has no room for it.</source>
        <translation>«{name}» se guardó sin sus datos {what}: el formato no tiene sitio para ellos.</translation>
    </message>
    <message>
        <source>“{name}” was saved without the original’s {what}: it is damaged and cannot be kept.</source>
        <translation>«{name}» se guardó sin los datos {what} del original: están dañados y no se pueden conservar.</translation>
    </message>
    <message>
        <source>“{name}” was saved in sRGB: what writes {format} files embeds no other profile.</source>
        <translation>«{name}» se ha guardado en sRGB: lo que escribe archivos {format} no incrusta ningún otro perfil.</translation>
    </message>
    <message>
        <source>There is too little memory for this. Close other programs and try again.</source>
        <translation>Hay poca memoria para esto. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is too little memory to load the network “{network}”.</source>
        <translation>Hay poca memoria para cargar la red «{network}».</translation>
    </message>
    <message>
        <source>There is too little memory to colour “{name}”. Close other programs and select it again.</source>
        <translation>Hay poca memoria para colorear «{name}». Cierre otros programas y selecciónela de nuevo.</translation>
    </message>
    <message>
        <source>There is too little memory to colour the photograph at network size {side}.</source>
        <translation>Hay poca memoria para colorear la fotografía con el tamaño de red {side}.</translation>
    </message>
    <message>
        <source>There is too little memory to recognise what the photograph shows.</source>
        <translation>Hay poca memoria para reconocer lo que muestra la fotografía.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured at network size {side} instead of {wished}.</source>
        <translation>Se agotó la memoria: «{name}» se coloreó con el tamaño de red {side} en lugar de {wished}.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured on the CPU.</source>
        <translation>Se agotó la memoria: «{name}» se coloreó en la CPU.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured on the CPU at network size {side} instead of {wished}.</source>
        <translation>Se agotó la memoria: «{name}» se coloreó en la CPU con el tamaño de red {side} en lugar de {wished}.</translation>
    </message>
    <message>
        <source>“{name}” is gray: a reference needs colours of its own.</source>
        <translation>«{name}» es gris: una referencia necesita colores propios.</translation>
    </message>
    <message>
        <source>There is no device called “{device}”. Choose auto, cpu, cuda or mps.</source>
        <translation>No hay ningún dispositivo llamado «{device}». Elija auto, cpu, cuda o mps.</translation>
    </message>
    <message>
        <source>There is no {device} that ColorStudio can use. Choose “auto” or “cpu”.</source>
        <translation>ColorStudio no encuentra aquí nada que pueda usar: {device}. Elija «auto» o «cpu».</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it tells photographs apart and does not colour. Choose another one.</source>
        <translation>El archivo de red «{name}» no se puede usar: distingue fotografías y no colorea. Elija otro.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its title would be empty. Give it one.</source>
        <translation>El archivo de red «{name}» no se puede usar: su título quedaría vacío. Déle uno.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it came with ColorStudio and stays. Only networks that you added can be removed.</source>
        <translation>El archivo de red «{name}» no se puede usar: vino con ColorStudio y se queda. Solo se pueden quitar las redes que usted añadió.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it changed while it was copied. Try again.</source>
        <translation>El archivo de red «{name}» no se puede usar: cambió mientras se copiaba. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its answers are no numbers. Get a fresh copy, or use another network.</source>
        <translation>El archivo de red «{name}» no se puede usar: sus respuestas no son números. Consiga una copia nueva, o use otra red.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: a newer ColorStudio wrote it. Update ColorStudio to use it.</source>
        <translation>El archivo de red «{name}» no se puede usar: lo escribió un ColorStudio más nuevo. Actualice ColorStudio para usarlo.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its description is damaged. Get a fresh copy of the file.</source>
        <translation>El archivo de red «{name}» no se puede usar: su descripción está dañada. Consiga una copia nueva del archivo.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its description is incomplete. Get a fresh copy of the file.</source>
        <translation>El archivo de red «{name}» no se puede usar: su descripción está incompleta. Consiga una copia nueva del archivo.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: ColorStudio&apos;s trainer did not write it.</source>
        <translation>El archivo de red «{name}» no se puede usar: no lo escribió el entrenador de ColorStudio.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is no file.</source>
        <translation>El archivo de red «{name}» no se puede usar: no es un archivo.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is not a safetensors file, or it was cut short.</source>
        <translation>El archivo de red «{name}» no se puede usar: no es un archivo safetensors, o está cortado.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not hold the network of Zhang et al. 2016, or not all of it.</source>
        <translation>El archivo de red «{name}» no se puede usar: no contiene la red de Zhang et al. 2016, o no entera.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not say which colours its network chooses from.</source>
        <translation>El archivo de red «{name}» no se puede usar: no dice entre qué colores elige su red.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its weights are damaged: some of them are no numbers.</source>
        <translation>El archivo de red «{name}» no se puede usar: sus pesos están dañados: algunos no son números.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its network chooses from other colours than the 313 of Zhang et al. 2016.</source>
        <translation>El archivo de red «{name}» no se puede usar: su red elige entre otros colores que los 313 de Zhang et al. 2016.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is no file, or larger than any that ColorStudio knows.</source>
        <translation>El archivo de red «{name}» no se puede usar: no es un archivo, o es más grande que cualquiera que ColorStudio conozca.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is damaged, or holds more than weights and might be unsafe.</source>
        <translation>El archivo de red «{name}» no se puede usar: está dañado, o contiene más que pesos y podría ser peligroso.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not hold a network&apos;s weights by name.</source>
        <translation>El archivo de red «{name}» no se puede usar: no contiene los pesos de una red por su nombre.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is larger than any network that ColorStudio knows.</source>
        <translation>El archivo de red «{name}» no se puede usar: es más grande que cualquier red que ColorStudio conozca.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it colours photographs and does not tell them apart.</source>
        <translation>El archivo de red «{name}» no se puede usar: colorea fotografías y no las distingue.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its weights are damaged or belong to another network.</source>
        <translation>El archivo de red «{name}» no se puede usar: sus pesos están dañados o pertenecen a otra red.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be read: {reason}.</source>
        <translation>El archivo de red «{name}» no se puede usar: no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be written: {reason}.</source>
        <translation>El archivo de red «{name}» no se puede usar: no se puede escribir: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be deleted: {reason}.</source>
        <translation>El archivo de red «{name}» no se puede usar: no se puede eliminar: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be written into the folder {folder}: {reason}.</source>
        <translation>El archivo de red «{name}» no se puede usar: no se puede escribir en la carpeta {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its name is “{network}”, as that of a network which comes with ColorStudio.</source>
        <translation>El archivo de red «{name}» no se puede usar: su nombre es «{network}», como el de una red que viene con ColorStudio.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: there is another network of the name “{network}” already. Delete {file} first to have this one.</source>
        <translation>El archivo de red «{name}» no se puede usar: ya hay otra red con el nombre «{network}». Elimine primero {file} para tener esta.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: this version does not know the network “{network}” in it.</source>
        <translation>El archivo de red «{name}» no se puede usar: esta versión no conoce la red «{network}» que contiene.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: a network of the kind “{network}” gives no {output}.</source>
        <translation>El archivo de red «{name}» no se puede usar: una red del tipo «{network}» no da {output}.</translation>
    </message>
    <message>
        <source>“{name}” exists.</source>
        <translation>«{name}» existe.</translation>
    </message>
    <message>
        <source>“{name}” is one of the photographs to colour, and is not written over.</source>
        <translation>«{name}» es una de las fotografías que colorear, y no se escribe sobre ella.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, and is not replaced.</source>
        <translation>«{name}» es una carpeta y no se sustituye.</translation>
    </message>
    <message>
        <source>“{name}” is no plain file, and is not written to.</source>
        <translation>«{name}» no es un archivo corriente, y no se escribe en él.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation>«{name}» no se puede escribir: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” could not be looked through: {reason}.</source>
        <translation>No se pudo explorar la carpeta «{folder}»: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is a link to a photograph that is not there: {reason}.</source>
        <translation>«{name}» es un enlace a una fotografía que no está: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made: {reason}.</source>
        <translation>La carpeta «{folder}» no se puede crear: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there any more. Connect its disk again, then go on.</source>
        <translation>La carpeta «{folder}» ya no está. Conecte de nuevo su disco y continúe.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder “{folder}” any more: {reason}.</source>
        <translation>Ya no se puede escribir nada en la carpeta «{folder}»: {reason}.</translation>
    </message>
    <message>
        <source>The disk of “{folder}” is full. Free some space, then go on.</source>
        <translation>El disco de «{folder}» está lleno. Libere espacio y continúe.</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file since its treatment was decided. Close it, open it again and decide anew.</source>
        <translation>«{name}» fue sustituido por otro archivo desde que se decidió su revelado. Ciérrelo, ábralo otra vez y decida de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” was another photograph when this treatment was used before: its hints and frame are not of this one.</source>
        <translation>«{name}» era otra fotografía cuando se usó antes este revelado: sus indicaciones y su marco no son de esta.</translation>
    </message>
    <message>
        <source>“{name}” was replaced while it was being coloured. The result is of the file that was there before.</source>
        <translation>«{name}» fue sustituido mientras se coloreaba. El resultado es del archivo que había antes.</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file since it was opened. Close it and open it again.</source>
        <translation>«{name}» fue sustituido por otro archivo desde que se abrió. Ciérrelo y ábralo otra vez.</translation>
    </message>
    <message>
        <source>Nothing is left of this export: another window has taken it up, or its folder is gone.</source>
        <translation>No queda nada de esta exportación: otra ventana la ha retomado o su carpeta ya no existe.</translation>
    </message>
    <message>
        <source>“{name}” was changed while it was being coloured. Colour it once more.</source>
        <translation>«{name}» cambió mientras se coloreaba. Coloréela una vez más.</translation>
    </message>
    <message>
        <source>The name of “{name}” is too long for the disk with more to it: see “{result}”.</source>
        <translation>El nombre de «{name}», con su añadido, es demasiado largo para el disco: véase «{result}».</translation>
    </message>
    <message>
        <source>Coloured before, as “{name}”.</source>
        <translation>Ya coloreada, como «{name}».</translation>
    </message>
    <message>
        <source>There is no {place} to put into names. There are {places}.</source>
        <translation>No hay ningún hueco {place} para los nombres. Hay {places}.</translation>
    </message>
    <message>
        <source>A brace is open in the naming pattern. Names are put in as in {example}.</source>
        <translation>En el patrón de nombres hay una llave abierta. Los nombres se insertan como en {example}.</translation>
    </message>
    <message>
        <source>File names hold no “{sign}” on some systems. Choose another sign.</source>
        <translation>En algunos sistemas los nombres de archivo no pueden contener «{sign}». Elija otro signo.</translation>
    </message>
    <message>
        <source>Without {name} or {number} all results would have one name.</source>
        <translation>Sin {name} ni {number}, todos los resultados tendrían el mismo nombre.</translation>
    </message>
    <message>
        <source>The library of treatments in {folder} cannot be used: {reason}.</source>
        <translation>La biblioteca de revelados de {folder} no se puede usar: {reason}.</translation>
    </message>
    <message>
        <source>The treatments in {folder} are of a newer ColorStudio. Update ColorStudio to use them.</source>
        <translation>Los revelados de {folder} son de un ColorStudio más nuevo. Actualice ColorStudio para usarlos.</translation>
    </message>
    <message>
        <source>The treatments in {file} are of a newer ColorStudio and stay as they are. Until you update, others are kept beside them.</source>
        <translation>Los revelados de {file} son de un ColorStudio más nuevo y quedan como están. Hasta que actualice, otros se conservan a su lado.</translation>
    </message>
    <message>
        <source>The library of treatments was damaged. It lies as {name} in {folder}; what could be read of it is in a new one (treatments: {count}).</source>
        <translation>La biblioteca de revelados estaba dañada. Está como {name} en {folder}; lo que se pudo leer está en una nueva (revelados: {count}).</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken in: {reason}.</source>
        <translation>«{name}» no se puede incorporar: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>«{name}» no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a file of treatments.</source>
        <translation>«{name}» es demasiado grande para un archivo de revelados.</translation>
    </message>
    <message>
        <source>“{name}” is no file of treatments, or it is damaged.</source>
        <translation>«{name}» no es un archivo de revelados, o está dañado.</translation>
    </message>
    <message>
        <source>The pasted picture cannot be kept in {folder}: {reason}.</source>
        <translation>La imagen pegada no se puede conservar en {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be deleted: {reason}.</source>
        <translation>El archivo {file} no se puede eliminar: {reason}.</translation>
    </message>
    <message>
        <source>The colours of this photograph came out as no numbers, so it was not painted.</source>
        <translation>Los colores de esta fotografía no resultaron ser números, así que no se pintó.</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>tarjeta gráfica NVIDIA</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>procesador gráfico de Apple</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>textos</translation>
    </message>
    <message>
        <source>a JPEG of 12 bits a channel</source>
        <translation>un JPEG de 12 bits por canal</translation>
    </message>
    <message>
        <source>a lossless or hierarchical JPEG</source>
        <translation>un JPEG sin pérdida o jerárquico</translation>
    </message>
    <message>
        <source>a TIFF with more channels than a photograph has</source>
        <translation>un TIFF con más canales de los que tiene una fotografía</translation>
    </message>
    <message>
        <source>a TIFF whose colours are neither gray, RGB, CMYK, YCbCr nor Lab</source>
        <translation>un TIFF cuyos colores no son gris, RGB, CMYK, YCbCr ni Lab</translation>
    </message>
    <message>
        <source>a TIFF whose channels are not whole numbers of 8 or 16 bits</source>
        <translation>un TIFF cuyos canales no son números enteros de 8 o 16 bits</translation>
    </message>
    <message>
        <source>a TIFF compressed in a way that is not read</source>
        <translation>un TIFF con una compresión que no se lee</translation>
    </message>
    <message>
        <source>a raw file of a camera that is not known</source>
        <translation>un archivo raw de una cámara desconocida</translation>
    </message>
    <message>
        <source>a JPEG XL that keeps its colours under a profile of its own</source>
        <translation>un JPEG XL que guarda sus colores bajo un perfil propio</translation>
    </message>
    <message>
        <source>a picture of high dynamic range (PQ or HLG)</source>
        <translation>una imagen de alto rango dinámico (PQ o HLG)</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the disk is full, or fails</source>
        <translation>el disco está lleno o falla</translation>
    </message>
    <message>
        <source>another program is busy with it</source>
        <translation>otro programa lo está usando</translation>
    </message>
    <message>
        <source>the folder may not be written to</source>
        <translation>no está permitido escribir en la carpeta</translation>
    </message>
    <message>
        <source>the treatment</source>
        <translation>el revelado</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a very large number</source>
        <translation>un número muy grande</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a short list</source>
        <translation>una lista corta</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>an object with few keys</source>
        <translation>un objeto con pocas claves</translation>
    </message>
    <message>
        <source>the name of a setting</source>
        <translation>el nombre de un ajuste</translation>
    </message>
    <message>
        <source>a name for a file</source>
        <translation>un nombre para un archivo</translation>
    </message>
    <message>
        <source>64 hexadecimal digits in lower case</source>
        <translation>64 dígitos hexadecimales en minúsculas</translation>
    </message>
    <message>
        <source>a time such as 2026-01-31T12:00:00+00:00</source>
        <translation>una hora como 2026-01-31T12:00:00+00:00</translation>
    </message>
    <message>
        <source>a PNG file in base64</source>
        <translation>un archivo PNG en base64</translation>
    </message>
    <message>
        <source>[a, b], &quot;keep&quot; or &quot;gray&quot;</source>
        <translation>[a, b], &quot;keep&quot; o &quot;gray&quot;</translation>
    </message>
    <message>
        <source>a list of 4 or &quot;none&quot;</source>
        <translation>una lista de 4 o &quot;none&quot;</translation>
    </message>
    <message>
        <source>left, top, right, bottom with some area between</source>
        <translation>izquierda, arriba, derecha, abajo con algo de superficie en medio</translation>
    </message>
    <message>
        <source>a Photoshop file without a flattened picture of 8 bits a channel</source>
        <translation>un archivo de Photoshop sin imagen acoplada de 8 bits por canal</translation>
    </message>
    <message>
        <source>{key} is not JSON: {reason}</source>
        <translation>{key} no es JSON: {reason}</translation>
    </message>
    <message>
        <source>{key} is not known; there are {known}</source>
        <translation>{key} no se conoce; hay {known}</translation>
    </message>
    <message>
        <source>{key} is missing</source>
        <translation>falta {key}</translation>
    </message>
    <message>
        <source>{key} {got} is of a newer ColorStudio</source>
        <translation>{key} {got} es de un ColorStudio más nuevo</translation>
    </message>
    <message>
        <source>{key} must be there once, not twice</source>
        <translation>{key} debe estar una vez, no dos</translation>
    </message>
    <message>
        <source>{key} must be {wanted}, not {got}</source>
        <translation>{key} debe ser {wanted}, no {got}</translation>
    </message>
    <message>
        <source>{key} must lie between {low} and {high}, not {got}</source>
        <translation>{key} debe estar entre {low} y {high}, no {got}</translation>
    </message>
    <message>
        <source>{key} must be a list with each bin once</source>
        <translation>{key} debe ser una lista con cada clase de color una vez</translation>
    </message>
    <message>
        <source>{key} must lie between 0 (left out) and 1 in sum, not {got}</source>
        <translation>{key} debe estar entre 0 (omitido) y 1 en total, no {got}</translation>
    </message>
    <message>
        <source>a list of {length}</source>
        <translation>una lista de {length}</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>uno de {known}</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>No program opened the folder.</source>
        <translation>Ningún programa abrió la carpeta.</translation>
    </message>
    <message>
        <source>You find it at {folder}.</source>
        <translation>Está en {folder}.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph on the window, or choose **File &gt; Open**. Several, or whole folders, work as well.</source>
        <translation>Suelte una fotografía en blanco y negro en la ventana, o elija **Archivo &gt; Abrir**. También valen varias, o carpetas enteras.</translation>
    </message>
    <message>
        <source>After a few seconds the gray and the coloured picture stand side by side. The sliders on the right change the colours at once: begin with [temperature](help:temperature) and [vividness](help:vividness).</source>
        <translation>A los pocos segundos, la imagen gris y la coloreada están una al lado de otra. Los controles de la derecha cambian los colores al momento: empiece por la [temperatura](help:temperature) y la [viveza](help:vividness).</translation>
    </message>
    <message>
        <source>If you know a colour, say so: [hints](help:hints). If you do not, let ColorStudio lead you to the [doubtful places](help:doubt).</source>
        <translation>Si conoce un color, dígalo: [indicaciones](help:hints). Si no, deje que ColorStudio le lleve a los [lugares dudosos](help:doubt).</translation>
    </message>
    <message>
        <source>[Save](help:save) writes a new file. Your photograph is never changed.</source>
        <translation>[Guardar](help:save) escribe un archivo nuevo. Su fotografía nunca se modifica.</translation>
    </message>
    <message>
        <source>The colours are a guess of a neural network. They can be plausible and wrong: nobody should take them for history.</source>
        <translation>Los colores son la conjetura de una red neuronal. Pueden ser creíbles y falsos: nadie debería tomarlos por historia.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>For each place of a photograph the network knows many colours, each more or less likely. Temperature says how they become one.</source>
        <translation>Para cada lugar de una fotografía la red conoce muchos colores, cada uno más o menos probable. La temperatura dice cómo se convierten en uno.</translation>
    </message>
    <message>
        <source>**To the left**, the likeliest colour wins: firm and rich, with hard borders where the network changes its mind. **To the right**, all colours are blended: soft and safe, and browner, since the mean of many colours is nearly gray.</source>
        <translation>**Hacia la izquierda** gana el color más probable: firme e intenso, con límites duros donde la red cambia de opinión. **Hacia la derecha** se mezclan todos los colores: suave y seguro, y más pardo, pues la media de muchos colores es casi gris.</translation>
    </message>
    <message>
        <source>Between 0.3 and 0.8 most photographs look best. A double-click on the slider goes back to what the network recommends.</source>
        <translation>Entre 0,3 y 0,8 es donde mejor se ven casi todas las fotografías. Un doble clic en el control vuelve a lo que recomienda la red.</translation>
    </message>
    <message>
        <source>It has nothing to do with how warm the light looks: for that there is [warmth](help:sliders).</source>
        <translation>No tiene que ver con la calidez de la luz: para eso está la [calidez](help:sliders).</translation>
    </message>
    <message>
        <source>Temperature 0, 0.38 and 1</source>
        <translation>Temperatura 0, 0,38 y 1</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Viveza</translation>
    </message>
    <message>
        <source>Most of the world is brown, gray and pale. A network that has seen it knows that, and prefers such colours. Vividness takes this habit back: rare, rich colours get a better chance.</source>
        <translation>Casi todo el mundo es pardo, gris y pálido. Una red que lo ha visto lo sabe, y prefiere esos colores. La viveza corrige esa costumbre: los colores raros e intensos tienen más oportunidades.</translation>
    </message>
    <message>
        <source>**0** is the network’s own judgement. **Higher** is braver, and wrong more often. Above 1, look at skin and at white things: they tell first that it is too much.</source>
        <translation>**0** es el juicio propio de la red. **Más alto** es más atrevido, y se equivoca más. Por encima de 1, mire la piel y las cosas blancas: son las primeras en decir que es demasiado.</translation>
    </message>
    <message>
        <source>Vividness chooses other colours; [saturation](help:sliders) makes the chosen ones stronger or weaker.</source>
        <translation>La viveza elige otros colores; la [saturación](help:sliders) refuerza o atenúa los elegidos.</translation>
    </message>
    <message>
        <source>Vividness 0, 0.75 and 1.5</source>
        <translation>Viveza 0, 0,75 y 1,5</translation>
    </message>
    <message>
        <source>Saturation, warmth and tint</source>
        <translation>Saturación, calidez y matiz</translation>
    </message>
    <message>
        <source>**Saturation** makes all colours alike stronger or weaker. 0 is gray, 1 leaves them as they are.</source>
        <translation>La **saturación** refuerza o atenúa todos los colores por igual. 0 es gris, 1 los deja como están.</translation>
    </message>
    <message>
        <source>**Warmth** moves all colours towards blue or yellow, **tint** towards green or red.</source>
        <translation>La **calidez** mueve todos los colores hacia el azul o el amarillo, el **matiz** hacia el verde o el rojo.</translation>
    </message>
    <message>
        <source>None of the sliders touches the lightness: what was dark stays dark, grain and sharpness stay. Each can be undone (Ctrl+Z), and **Reset All** brings all of them back.</source>
        <translation>Ningún control toca la luminosidad: lo oscuro sigue oscuro, el grano y la nitidez se quedan. Cada uno se puede deshacer (Ctrl+Z), y **Restablecer todo** los devuelve todos.</translation>
    </message>
    <message>
        <source>Values that you like can be kept: **Treatment &gt; Presets**.</source>
        <translation>Los valores que le gusten se pueden conservar: **Revelado &gt; Ajustes preestablecidos**.</translation>
    </message>
    <message>
        <source>Hints: say what a colour was</source>
        <translation>Indicaciones: decir de qué color era algo</translation>
    </message>
    <message>
        <source>Press **H** and click on a place whose colour you know. A pin is set, and beside it are the colours that the network holds likely there. Take one, or choose any other.</source>
        <translation>Pulse **H** y haga clic en un lugar cuyo color conozca. Se pone un marcador, y a su lado están los colores que la red cree probables allí. Tome uno, o elija cualquier otro.</translation>
    </message>
    <message>
        <source>What is alike follows: one pin on a coat colours the coat. If too much follows, lower the **reach**, or set a second pin where the first must not act: **Keep as It Is**, or click with Shift or Alt held. Press and hold **M** to see how far a pin acts.</source>
        <translation>Lo que se parece lo sigue: un marcador en un abrigo colorea el abrigo. Si lo sigue demasiado, reduzca el **alcance**, o ponga un segundo marcador donde el primero no deba actuar: **Mantener como está**, o haga clic con Mayús o Alt. Mantenga pulsada **M** para ver hasta dónde actúa un marcador.</translation>
    </message>
    <message>
        <source>**Keep Gray** keeps a place without colour: a white wall, a silver spoon.</source>
        <translation>**Mantener gris** deja un lugar sin color: una pared blanca, una cuchara de plata.</translation>
    </message>
    <message>
        <source>The **eyedropper** (I) takes a colour from the photograph itself, or from another one that is open.</source>
        <translation>El **cuentagotas** (I) toma un color de la propia fotografía, o de otra que esté abierta.</translation>
    </message>
    <message>
        <source>Pins are moved with the mouse or the arrow keys and deleted with Del. Press H again when you are done.</source>
        <translation>Los marcadores se mueven con el ratón o las flechas y se eliminan con Supr. Pulse H otra vez cuando termine.</translation>
    </message>
    <message>
        <source>Gray, coloured by the network, and with one hint on the cup</source>
        <translation>Gris, coloreada por la red, y con una indicación en la taza</translation>
    </message>
    <message>
        <source>Where the network is unsure</source>
        <translation>Dónde duda la red</translation>
    </message>
    <message>
        <source>Press **D** to see it: the marked places are those for which the network knows several very different colours.</source>
        <translation>Pulse **D** para verlo: están marcados los lugares para los que la red conoce varios colores muy distintos.</translation>
    </message>
    <message>
        <source>Press **N** to be led to the place where a [hint](help:hints) helps most; press it again for the next one. Two or three hints there often settle a whole photograph.</source>
        <translation>Pulse **N** para ir al lugar donde una [indicación](help:hints) ayuda más; otra vez para el siguiente. Dos o tres indicaciones allí resuelven a menudo toda la fotografía.</translation>
    </message>
    <message>
        <source>**Colours &gt; Variants** shows the whole photograph coloured otherwise, to choose from.</source>
        <translation>**Colores &gt; Variantes** muestra la fotografía entera coloreada de otro modo, para elegir.</translation>
    </message>
    <message>
        <source>The colours of another photograph</source>
        <translation>Los colores de otra fotografía</translation>
    </message>
    <message>
        <source>Drop a coloured photograph into the field **Reference** on the right, or hold Shift when you drop it on the window. Its colours become likelier in this one: the same garden, the same family, the same film.</source>
        <translation>Suelte una fotografía en color en el campo **Referencia** de la derecha, o mantenga Mayús al soltarla en la ventana. Sus colores se vuelven más probables en esta: el mismo jardín, la misma familia, la misma película.</translation>
    </message>
    <message>
        <source>**Strength** says how far. At 0 the reference does nothing.</source>
        <translation>La **intensidad** dice cuánto. Con 0 la referencia no hace nada.</translation>
    </message>
    <message>
        <source>Only how frequent colours are is taken, not where they lie: for a single place, set a [hint](help:hints).</source>
        <translation>Solo se toma la frecuencia de los colores, no su lugar: para un lugar concreto, ponga una [indicación](help:hints).</translation>
    </message>
    <message>
        <source>Borders and album pages</source>
        <translation>Bordes y páginas de álbum</translation>
    </message>
    <message>
        <source>Paper, film and album pages around a photograph are found. They stay gray, and the network does not see them.</source>
        <translation>El papel, la película y las páginas de álbum alrededor de una fotografía se encuentran solos. Quedan en gris, y la red no los ve.</translation>
    </message>
    <message>
        <source>Press **F** to see the line where the photograph ends. Where it is wrong, drag it by an edge or a corner, or choose an edge with Tab and move it with the arrow keys, further with Shift. The photograph is coloured anew when you let go.</source>
        <translation>Pulse **F** para ver la línea donde termina la fotografía. Donde no sea correcta, arrástrela por un lado o una esquina, o elija un lado con Tab y muévalo con las flechas, más lejos con Mayús. Al soltar, la fotografía se colorea de nuevo.</translation>
    </message>
    <message>
        <source>**Whole Sheet** (Delete) colours all of it, **Find It Again** (Backspace) goes back to the line that was found. Every step can be undone.</source>
        <translation>**Hoja entera** (Supr) la colorea toda, **Buscar de nuevo** (Retroceso) vuelve a la línea encontrada. Cada paso se puede deshacer.</translation>
    </message>
    <message>
        <source>If several photographs lie on one sheet, each has its line. They can be opened separately: each is cut out along its line and is then a photograph of its own, with its own colours and its own name when it is saved. The sheet stays.</source>
        <translation>Si hay varias fotografías en una hoja, cada una tiene su línea. Se pueden abrir por separado: cada una se recorta por su línea y es entonces una fotografía propia, con sus propios colores y su propio nombre al guardarla. La hoja queda.</translation>
    </message>
    <message>
        <source>The network expects photographs to stand upright. **Turn Left** and **Turn Right** in the Treatment menu (Ctrl+Shift+Left, Ctrl+Shift+Right) turn what was scanned on its side, or all that are selected in the film strip. Hints and frames turn along, and it is saved upright.</source>
        <translation>La red espera fotografías derechas. **Girar a la izquierda** y **Girar a la derecha** en el menú Revelado (Ctrl+Mayús+Izquierda, Ctrl+Mayús+Derecha) giran lo que se escaneó de lado, o todas las seleccionadas en la tira de imágenes. Las indicaciones y los marcos giran con ella, y se guarda derecha.</translation>
    </message>
    <message>
        <source>Where a photograph on screen seems to lie on its side, the studio network&apos;s encoder tells it once the colours are there, and you are asked. **Leave** is remembered: that photograph is not asked about again. Nothing is turned unasked, and in an export nothing is asked.</source>
        <translation>Si una foto en pantalla parece estar de lado, el codificador de la red studio lo nota cuando los colores ya están, y se le pregunta. **Dejar así** se recuerda: no se vuelve a preguntar por esa foto. Nada se gira sin preguntar, y en una exportación no se pregunta nada.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Hold the **space bar** to see the original in the place of the coloured picture.</source>
        <translation>Mantenga la **barra espaciadora** para ver el original en lugar de la imagen coloreada.</translation>
    </message>
    <message>
        <source>**View &gt; Compare &gt; Wipe** puts a line into the picture that you drag: gray on one side, colour on the other; or two snapshots, or two networks. The **loupe** shows both at once, enlarged.</source>
        <translation>**Ver &gt; Comparar &gt; Cortinilla** pone en la imagen una línea que usted arrastra: gris a un lado, color al otro; o dos instantáneas, o dos redes. La **lupa** muestra ambas a la vez, ampliadas.</translation>
    </message>
    <message>
        <source>A **snapshot** keeps what you decided until now, so that you can try something else and come back.</source>
        <translation>Una **instantánea** conserva lo decidido hasta ahora, para probar otra cosa y volver.</translation>
    </message>
    <message>
        <source>Zoom and panes</source>
        <translation>Zoom y vistas</translation>
    </message>
    <message>
        <source>The mouse wheel or a pinch zooms, dragging moves; a double-click goes to 100% and back. Both panes move in step.</source>
        <translation>La rueda o un pellizco amplían, arrastrar mueve; un doble clic va al 100 % y vuelve. Ambas vistas se mueven a la par.</translation>
    </message>
    <message>
        <source>Ctrl+0 fits the photograph into the pane. Ctrl+2 to Ctrl+5 lay the panes out: side by side, one above the other, or the coloured one alone.</source>
        <translation>Ctrl+0 ajusta la fotografía a la vista. De Ctrl+2 a Ctrl+5 disponen las vistas: una al lado de otra, una sobre otra, o solo la coloreada.</translation>
    </message>
    <message>
        <source>F11 fills the screen, F9 hides the sliders, F8 the film strip. F1 lists all keys.</source>
        <translation>F11 llena la pantalla, F9 oculta los controles, F8 la tira de imágenes. F1 muestra todas las teclas.</translation>
    </message>
    <message>
        <source>Save, copy, drag out</source>
        <translation>Guardar, copiar, arrastrar fuera</translation>
    </message>
    <message>
        <source>**Save** writes a new file beside the photograph, at full size, with its EXIF, XMP and IPTC. The original is never written over. The file says of itself that its colours were made by ColorStudio, and how.</source>
        <translation>**Guardar** escribe un archivo nuevo junto a la fotografía, a tamaño completo, con sus EXIF, XMP e IPTC. Nunca se escribe sobre el original. El archivo dice de sí mismo que sus colores los hizo ColorStudio, y cómo.</translation>
    </message>
    <message>
        <source>**Save As** also writes layers for an image editor: the gray below, the colours above it.</source>
        <translation>**Guardar como** escribe también capas para un editor de imágenes: el gris debajo, los colores encima.</translation>
    </message>
    <message>
        <source>**Copy** (Ctrl+C) puts the coloured picture on the clipboard.</source>
        <translation>**Copiar** (Ctrl+C) pone la imagen coloreada en el portapapeles.</translation>
    </message>
    <message>
        <source>To give the picture to another program, drag it there by the handle over the coloured picture. A file is made for that, the original stays where it is. A large photograph takes a moment: drag again when the status bar says that it is ready.</source>
        <translation>Para dar la imagen a otro programa, arrástrela hasta él por el asa sobre la imagen coloreada. Para ello se crea un archivo, y el original queda donde está. Una fotografía grande tarda un momento: arrastre de nuevo cuando la barra de estado diga que está lista.</translation>
    </message>
    <message>
        <source>Many photographs</source>
        <translation>Muchas fotografías</translation>
    </message>
    <message>
        <source>Drop a folder, or several files. They lie in the film strip below; Ctrl+Right and Ctrl+Left go from one to the next.</source>
        <translation>Suelte una carpeta, o varios archivos. Están en la tira de imágenes de abajo; Ctrl+Derecha y Ctrl+Izquierda pasan de una a otra.</translation>
    </message>
    <message>
        <source>Select several with Ctrl or Shift held; **Treatment &gt; Apply to Selected** gives them what you decided about the one on screen, all but its hints.</source>
        <translation>Seleccione varias con Ctrl o Mayús; **Revelado &gt; Aplicar a la selección** les da lo decidido para la que está en pantalla, salvo sus indicaciones.</translation>
    </message>
    <message>
        <source>**File &gt; Export** writes them all, in the background. One bad file does not stop the others, and an export that was interrupted can go on later.</source>
        <translation>**Archivo &gt; Exportar** las escribe todas, en segundo plano. Un archivo malo no detiene a los demás, y una exportación interrumpida puede seguir después.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>**File &gt; Print** shows the page before it is printed. The picture fills the page within its margins and is never cropped; the paper lies across where the picture is wider than high.</source>
        <translation>**Archivo &gt; Imprimir** muestra la página antes de imprimirla. La imagen llena la página dentro de sus márgenes y nunca se recorta; el papel es horizontal si la imagen es más ancha que alta.</translation>
    </message>
    <message>
        <source>Choose **Gray and colour beside each other** to have both on one page.</source>
        <translation>Elija **Gris y color uno al lado del otro** para tener ambas en una página.</translation>
    </message>
    <message>
        <source>Where there is no printer, the page can be written as a PDF file.</source>
        <translation>Donde no hay impresora, la página se puede escribir como archivo PDF.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Lo que se conserva</translation>
    </message>
    <message>
        <source>What you decide about a photograph is kept by its content, in a small database of the program. When you open it again, renamed or moved, all is there.</source>
        <translation>Lo que decide para una fotografía se conserva por su contenido, en una pequeña base de datos del programa. Cuando la abra de nuevo, con otro nombre o en otro lugar, todo estará ahí.</translation>
    </message>
    <message>
        <source>The photographs themselves are not kept, and nothing leaves this computer.</source>
        <translation>Las fotografías mismas no se conservan, y nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>**File &gt; What Is Kept** exports it, reads it in elsewhere, or forgets it.</source>
        <translation>**Archivo &gt; Lo que se conserva** lo exporta, lo lee en otro sitio, o lo olvida.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>A network is what knows colours. **Studio** is made for photographs and is the best one to begin with; the others show how earlier ones did it.</source>
        <translation>Una red es lo que conoce los colores. **Studio** está hecha para fotografías y es la mejor para empezar; las otras muestran cómo lo hacían las anteriores.</translation>
    </message>
    <message>
        <source>**Tools &gt; Networks** tells what each has learned from, adds others, and compares two of them on the open photograph.</source>
        <translation>**Herramientas &gt; Redes** dice de qué ha aprendido cada una, añade otras, y compara dos en la fotografía abierta.</translation>
    </message>
    <message>
        <source>**Best Quality** (Ctrl+B) lets the network look several times: truer colours, slower.</source>
        <translation>**Mejor calidad** (Ctrl+B) deja que la red mire varias veces: colores más acertados, más lento.</translation>
    </message>
    <message>
        <source>Teach with your own photographs</source>
        <translation>Entrenar con sus propias fotografías</translation>
    </message>
    <message>
        <source>If you have colour photographs of the same family, place or time, a network can learn from them: **Tools &gt; Teach with Your Own Photographs**. Some hundred are better than some ten.</source>
        <translation>Si tiene fotografías en color de la misma familia, lugar o época, una red puede aprender de ellas: **Herramientas &gt; Entrenar con sus propias fotografías**. Unos centenares es mejor que unas decenas.</translation>
    </message>
    <message>
        <source>A part of them is held back, and by these it is measured whether it has helped; you are told if it has not.</source>
        <translation>Una parte se reserva, y con ella se mide si ha servido; si no, se le dice.</translation>
    </message>
    <message>
        <source>It takes minutes to hours. You can stop it and go on later, and the network becomes one among [the others](help:networks).</source>
        <translation>Tarda de minutos a horas. Puede detenerlo y continuar después, y la red pasa a ser una de [las demás](help:networks).</translation>
    </message>
    <message>
        <source>The colours of your screen</source>
        <translation>Los colores de su pantalla</translation>
    </message>
    <message>
        <source>Where the system tells the profile of the screen, photographs are shown through it, so that colours look as they will look elsewhere. The status bar says which profile that is, or **sRGB** where none is known.</source>
        <translation>Donde el sistema indica el perfil de la pantalla, las fotografías se muestran a través de él, para que los colores se vean como en otros sitios. La barra de estado dice cuál es, o **sRGB** si no se conoce ninguno.</translation>
    </message>
    <message>
        <source>In the **Settings** (Ctrl+,) you can switch it off, or name a profile file of your own, as a measuring device writes it (.icc, .icm).</source>
        <translation>En las **Preferencias** (Ctrl+,) puede desactivarlo, o indicar un archivo de perfil propio, como lo escribe un aparato de medida (.icc, .icm).</translation>
    </message>
    <message>
        <source>Only what you see is converted. Saved, copied and printed pictures do not depend on the screen.</source>
        <translation>Solo se convierte lo que ve. Las imágenes guardadas, copiadas e impresas no dependen de la pantalla.</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>Si algo va mal</translation>
    </message>
    <message>
        <source>**The picture stays gray.** The network may still be at work: the status bar says so. Saturation 0 makes all gray.</source>
        <translation>**La imagen sigue gris.** Quizá la red aún trabaja: lo dice la barra de estado. La saturación 0 lo deja todo gris.</translation>
    </message>
    <message>
        <source>**Colours in spots.** Raise the [temperature](help:temperature), lower the [vividness](help:vividness), or choose **Best Quality** (Ctrl+B).</source>
        <translation>**Colores a manchas.** Suba la [temperatura](help:temperature), baje la [viveza](help:vividness), o elija **Mejor calidad** (Ctrl+B).</translation>
    </message>
    <message>
        <source>**Everything is brown.** Lower the temperature or raise the vividness.</source>
        <translation>**Todo es pardo.** Baje la temperatura o suba la viveza.</translation>
    </message>
    <message>
        <source>**Colour runs over an edge.** Set a [hint](help:hints) on each side of it.</source>
        <translation>**El color rebasa un contorno.** Ponga una [indicación](help:hints) a cada lado.</translation>
    </message>
    <message>
        <source>**A file does not open.** The message says why. HEIC, JPEG XL and camera raw files need an addition when the program is installed.</source>
        <translation>**Un archivo no se abre.** El mensaje dice por qué. Los archivos HEIC, JPEG XL y raw necesitan un añadido al instalar.</translation>
    </message>
    <message>
        <source>**It is slow.** The network runs once for each photograph. In the settings, choose a small network input, or a GPU as the device.</source>
        <translation>**Va lento.** La red pasa una vez por cada fotografía. En las preferencias, elija una entrada de red pequeña, o una GPU como dispositivo.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
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
