<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ColorStudio</source>
        <translation>À propos de ColorStudio</translation>
    </message>
    <message>
        <source>Version {version}, on Qt {qt}</source>
        <translation>Version {version}, avec Qt {qt}</translation>
    </message>
    <message>
        <source>Colours black-and-white photographs with neural networks that say how likely each colour is, and lets you choose between the likeliest and a blend of all. Everything is computed on this computer; no photograph leaves it.</source>
        <translation>Colorise les photos en noir et blanc avec des réseaux de neurones qui disent la probabilité de chaque couleur, et vous laisse choisir entre la plus probable et un mélange de toutes. Tout est calculé sur cet ordinateur&#xa0;; aucune photo ne le quitte.</translation>
    </message>
    <message>
        <source>After Li &amp; Wang, “Image Colorization and Classification”, and Zhang, Isola &amp; Efros, “Colorful Image Colorization” (ECCV 2016). Colours are guesses, not history.</source>
        <translation>D’après Li &amp; Wang, «&#xa0;Image Colorization and Classification&#xa0;», et Zhang, Isola &amp; Efros, «&#xa0;Colorful Image Colorization&#xa0;» (ECCV 2016). Les couleurs sont des suppositions, pas de l’histoire.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>I&amp;mprimer…</translation>
    </message>
    <message>
        <source>&amp;Close Photograph</source>
        <translation>&amp;Fermer la photo</translation>
    </message>
    <message>
        <source>Close A&amp;ll</source>
        <translation>&amp;Tout fermer</translation>
    </message>
    <message>
        <source>Add Net&amp;work…</source>
        <translation>&amp;Ajouter un réseau…</translation>
    </message>
    <message>
        <source>&amp;Networks…</source>
        <translation>&amp;Réseaux…</translation>
    </message>
    <message>
        <source>&amp;Teach with Your Own Photographs…</source>
        <translation>&amp;Entraîner avec vos propres photos…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy Coloured Picture</source>
        <translation>Co&amp;pier l’image colorisée</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>R&amp;eset to Recommended</source>
        <translation>Revenir aux &amp;valeurs recommandées</translation>
    </message>
    <message>
        <source>Best &amp;Quality</source>
        <translation>Meilleure &amp;qualité</translation>
    </message>
    <message>
        <source>Looks at the photograph several times: truer colours, slower (Ctrl+B)</source>
        <translation>Examine la photo plusieurs fois&#xa0;: couleurs plus justes, plus lent (Ctrl+B)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Para&amp;mètres…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;juster</translation>
    </message>
    <message>
        <source>&amp;100%</source>
        <translation>&amp;100&#xa0;%</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Recognition</source>
        <translation>Reconnaissa&amp;nce</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Indications</translation>
    </message>
    <message>
        <source>Hide Pi&amp;ns</source>
        <translation>&amp;Masquer les repères</translation>
    </message>
    <message>
        <source>Show &amp;Doubt</source>
        <translation>Montrer le &amp;doute</translation>
    </message>
    <message>
        <source>Ne&amp;xt Doubtful Place</source>
        <translation>Endroit douteux &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Variants…</source>
        <translation>&amp;Variantes…</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>&amp;Cadre</translation>
    </message>
    <message>
        <source>Where the photograph ends and its border begins, to move it (F)</source>
        <translation>Où la photo finit et où commence sa bordure, pour la déplacer (F)</translation>
    </message>
    <message>
        <source>F&amp;ind the Frame Again</source>
        <translation>Re&amp;trouver le cadre</translation>
    </message>
    <message>
        <source>Colour the &amp;Whole Sheet</source>
        <translation>Coloriser la feuille &amp;entière</translation>
    </message>
    <message>
        <source>Open Its Photographs &amp;Separately</source>
        <translation>Ouvrir ses photos sépa&amp;rément</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>P&amp;lein écran</translation>
    </message>
    <message>
        <source>Show the Pane&amp;l</source>
        <translation>Afficher le &amp;panneau</translation>
    </message>
    <message>
        <source>Show the Film S&amp;trip</source>
        <translation>Afficher le &amp;film fixe</translation>
    </message>
    <message>
        <source>&amp;Next Photograph</source>
        <translation>Photo &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous Photograph</source>
        <translation>Photo précéden&amp;te</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Interrompre</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>ColorStudio &amp;Help</source>
        <translation>&amp;Aide de ColorStudio</translation>
    </message>
    <message>
        <source>T&amp;our</source>
        <translation>&amp;Visite</translation>
    </message>
    <message>
        <source>&amp;About ColorStudio</source>
        <translation>À &amp;propos de ColorStudio</translation>
    </message>
    <message>
        <source>Panes: &amp;Automatic</source>
        <translation>Vues&#xa0;: &amp;automatique</translation>
    </message>
    <message>
        <source>Panes: Side by &amp;Side</source>
        <translation>Vues&#xa0;: &amp;côte à côte</translation>
    </message>
    <message>
        <source>Panes: One A&amp;bove the Other</source>
        <translation>Vues&#xa0;: l’une au-&amp;dessus de l’autre</translation>
    </message>
    <message>
        <source>Panes: &amp;Coloured Only</source>
        <translation>Vues&#xa0;: c&amp;olorisée seulement</translation>
    </message>
</context>
<context>
    <name>AlternativesDialog</name>
    <message>
        <source>Colouring…</source>
        <translation>Colorisation…</translation>
    </message>
    <message>
        <source>Leave as It Is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>This network holds no other colours possible here.</source>
        <translation>Ce réseau ne juge aucune autre couleur possible ici.</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>probable à {share}</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>Vif</translation>
    </message>
    <message>
        <source>Other colours</source>
        <translation>Autres couleurs</translation>
    </message>
    <message>
        <source>Yet other colours</source>
        <translation>D’autres couleurs encore</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>Plus chaud</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>Plus froid</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>This photograph seems to stand on its head. Turn it?</source>
        <translation>Cette photo semble être à l’envers. La tourner ?</translation>
    </message>
    <message>
        <source>This photograph seems to lie on its side. Turn it?</source>
        <translation>Cette photo semble couchée sur le côté. La tourner ?</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Tourner</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser ainsi</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Photographs are being exported.</source>
        <translation>Des photos sont en cours d’exportation.</translation>
    </message>
    <message>
        <source>A photograph is being saved.</source>
        <translation>Une photo est en cours d’enregistrement.</translation>
    </message>
    <message>
        <source>If you stop, ColorStudio offers to go on with the rest when it is started again.</source>
        <translation>Si vous arrêtez, ColorStudio proposera au prochain démarrage de continuer avec le reste.</translation>
    </message>
    <message>
        <source>What is saved by now stays, whatever you choose.</source>
        <translation>Ce qui est déjà enregistré reste, quel que soit votre choix.</translation>
    </message>
    <message>
        <source>&amp;Finish, Then Close</source>
        <translation>&amp;Terminer, puis fermer</translation>
    </message>
    <message>
        <source>What it has learned is saved. ColorStudio offers to go on when it is started again.</source>
        <translation>Ce qu’il a appris est enregistré. ColorStudio proposera de continuer au prochain démarrage.</translation>
    </message>
    <message>
        <source>A network is being taught.</source>
        <translation>Un réseau est en cours d’entraînement.</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Arrêter et fermer</translation>
    </message>
</context>
<context>
    <name>ColourDialog</name>
    <message>
        <source>Take a Colour</source>
        <translation>Prélever une couleur</translation>
    </message>
    <message>
        <source>Photograph to take the colour from</source>
        <translation>Photo où prélever la couleur</translation>
    </message>
    <message>
        <source>Its own colours</source>
        <translation>Ses propres couleurs</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Colorisée</translation>
    </message>
    <message>
        <source>Click the colour that the pin shall have.</source>
        <translation>Cliquez sur la couleur que le repère doit avoir.</translation>
    </message>
    <message>
        <source>It has no colours: no network has coloured it.</source>
        <translation>Elle n’a pas de couleurs&#xa0;: aucun réseau ne l’a colorisée.</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Colorisation…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Arrow keys move, Return takes the colour</source>
        <translation>Les flèches déplacent, Entrée prend la couleur</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Co&amp;mparer</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>&amp;Volet de comparaison</translation>
    </message>
    <message>
        <source>Stay with the &amp;Original</source>
        <translation>Rester avec l’&amp;original</translation>
    </message>
    <message>
        <source>&amp;Loupe</source>
        <translation>&amp;Loupe</translation>
    </message>
    <message>
        <source>L&amp;eft of the Line</source>
        <translation>À &amp;gauche de la ligne</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>&amp;Right of the Line</source>
        <translation>À &amp;droite de la ligne</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Telle qu’elle est maintenant</translation>
    </message>
    <message>
        <source>Take a &amp;Snapshot…</source>
        <translation>Prendre un &amp;instantané…</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>In&amp;stantanés</translation>
    </message>
    <message>
        <source>&amp;Go Back to It</source>
        <translation>&amp;Y revenir</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>&amp;Compare with It</source>
        <translation>&amp;Comparer avec lui</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>None was taken yet</source>
        <translation>Aucun n’a encore été pris</translation>
    </message>
    <message>
        <source>Snapshot {number}</source>
        <translation>Instantané {number}</translation>
    </message>
    <message>
        <source>Take a Snapshot</source>
        <translation>Prendre un instantané</translation>
    </message>
    <message>
        <source>What is decided about this photograph now, under the name</source>
        <translation>Ce qui est décidé pour cette photo maintenant, sous le nom</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The network “{name}” is not here</source>
        <translation>Le réseau «&#xa0;{name}&#xa0;» n’est pas là</translation>
    </message>
    <message>
        <source>What was made with it cannot be compared.</source>
        <translation>Ce qui a été fait avec lui ne peut pas être comparé.</translation>
    </message>
    <message>
        <source>It could not be compared</source>
        <translation>La comparaison a échoué</translation>
    </message>
</context>
<context>
    <name>Continuing</name>
    <message>
        <source>You can go on with the settings with which it was coloured.</source>
        <translation>Vous pouvez continuer avec les réglages avec lesquels elle a été colorisée.</translation>
    </message>
    <message>
        <source>The network “{name}” is not here: the present one takes its place.</source>
        <translation>Le réseau «&#xa0;{name}&#xa0;» n’est pas là&#xa0;: le réseau actuel le remplace.</translation>
    </message>
    <message>
        <source>{name} was coloured by ColorStudio</source>
        <translation>{name} a été colorisée par ColorStudio</translation>
    </message>
    <message>
        <source>Go On with Its Settings</source>
        <translation>Continuer avec ses réglages</translation>
    </message>
    <message>
        <source>Its Settings</source>
        <translation>Ses réglages</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Colouring alternatives</source>
        <translation>Colorisation des alternatives</translation>
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
        <translation>Faire glisser</translation>
    </message>
    <message>
        <source>Drag the coloured picture from here into another program</source>
        <translation>Faites glisser l’image colorisée d’ici vers un autre programme</translation>
    </message>
    <message>
        <source>{name} is ready: drag it now.</source>
        <translation>{name} est prête&#xa0;: faites-la glisser maintenant.</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>This cannot be opened: drop photographs, or folders with photographs</source>
        <translation>Cela ne peut pas être ouvert&#xa0;: déposez des photos, ou des dossiers de photos</translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Déposer pour ouvrir %n fichier ou dossier</numerusform>
            <numerusform>Déposer pour ouvrir %n fichiers ou dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open “{name}”</source>
        <translation>Déposer pour ouvrir «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Drop to open the picture</source>
        <translation>Déposer pour ouvrir l’image</translation>
    </message>
    <message>
        <source>Drop to take the colours of “{name}” as the reference</source>
        <translation>Déposer pour prendre les couleurs de «&#xa0;{name}&#xa0;» comme référence</translation>
    </message>
    <message>
        <source>Drop to take the picture’s colours as the reference</source>
        <translation>Déposer pour prendre les couleurs de l’image comme référence</translation>
    </message>
    <message>
        <source>With Shift held: take its colours as the reference</source>
        <translation>Avec la touche Maj&#xa0;: prendre ses couleurs comme référence</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialisation</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open Photographs…</source>
        <translation>Ouvrir des photos…</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>Recherche de photos…</translation>
    </message>
    <message>
        <source>Open the sample “{name}”</source>
        <translation>Ouvrir l’exemple «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph here</source>
        <translation>Déposez ici une photo en noir et blanc</translation>
    </message>
    <message>
        <source>or several, or a whole folder. Paste works as well.</source>
        <translation>ou plusieurs, ou tout un dossier. Coller marche aussi.</translation>
    </message>
    <message>
        <source>Nothing at hand? Try one of these:</source>
        <translation>Rien sous la main&#xa0;? Essayez l’une de celles-ci&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>Loading the network</source>
        <translation>Chargement du réseau</translation>
    </message>
    <message>
        <source>The network could not be loaded</source>
        <translation>Le réseau n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>Loading the network {title}</source>
        <translation>Chargement du réseau {title}</translation>
    </message>
    <message>
        <source>The network could not be added</source>
        <translation>Le réseau n’a pas pu être ajouté</translation>
    </message>
    <message>
        <source>Adding the network {name}</source>
        <translation>Ajout du réseau {name}</translation>
    </message>
    <message>
        <source>Changing the device</source>
        <translation>Changement d’appareil de calcul</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>The device could not be used</source>
        <translation>L’appareil de calcul n’a pas pu être utilisé</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Keep the folders that the photographs lie in</source>
        <translation>Conserver les dossiers où se trouvent les photos</translation>
    </message>
    <message>
        <source>Colours in the photograph’s own &amp;profile, where it has one</source>
        <translation>Couleurs dans le &amp;profil propre à la photo, si elle en a un</translation>
    </message>
    <message>
        <source>&amp;Dates of the photographs’ files</source>
        <translation>&amp;Dates des fichiers des photos</translation>
    </message>
    <message>
        <source>The one on screen</source>
        <translation>Celle à l’écran</translation>
    </message>
    <message>
        <source>The selected ones: {count}</source>
        <translation>Les photos sélectionnées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>All that are open: {count}</source>
        <translation>Toutes les photos ouvertes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Like each original</source>
        <translation>Comme chaque original</translation>
    </message>
    <message>
        <source>TIFF of two layers: gray, colours</source>
        <translation>TIFF à deux calques&#xa0;: gris, couleurs</translation>
    </message>
    <message>
        <source>PNG of the colours alone, as a layer</source>
        <translation>PNG des couleurs seules, comme calque</translation>
    </message>
    <message>
        <source>As large as the photograph</source>
        <translation>Aussi grande que la photo</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>Number the new one</source>
        <translation>Numéroter le nouveau</translation>
    </message>
    <message>
        <source>Leave it and skip the photograph</source>
        <translation>Le laisser et ignorer la photo</translation>
    </message>
    <message>
        <source>Replace it (never an original)</source>
        <translation>Le remplacer (jamais un original)</translation>
    </message>
    <message>
        <source>Text with places to fill: {places}</source>
        <translation>Texte avec des champs à remplir&#xa0;: {places}</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Modèle de nom</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Côté le plus long</translation>
    </message>
    <message>
        <source>Where a file of the name exists</source>
        <translation>Quand un fichier de ce nom existe</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>If a name is taken</source>
        <translation>Si le nom est pris</translation>
    </message>
    <message>
        <source>For example {name}</source>
        <translation>Par exemple {name}</translation>
    </message>
    <message>
        <source>Export Into</source>
        <translation>Exporter vers</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>The last export did not come to its end.</source>
        <translation>La dernière exportation n’est pas allée à son terme.</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) left to be saved in “{folder}”. Done: {done}.</source>
        <translation>
            <numerusform>Il reste %n photo à enregistrer dans «&#xa0;{folder}&#xa0;». Terminées&#xa0;: {done}.</numerusform>
            <numerusform>Il reste %n photos à enregistrer dans «&#xa0;{folder}&#xa0;». Terminées&#xa0;: {done}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Ask Later</source>
        <translation>Demander plus tard</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Saved {name}</source>
        <translation>{name} enregistrée</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photograph(s) in {folder}</source>
        <translation>
            <numerusform>%n photo enregistrée dans {folder}</numerusform>
            <numerusform>%n photos enregistrées dans {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Et {count} de plus.</translation>
    </message>
    <message>
        <source>Some photographs could not be exported</source>
        <translation>Certaines photos n’ont pas pu être exportées</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>The coloured picture is on the clipboard, at full size.</source>
        <translation>L’image colorisée est dans le presse-papiers, en taille réelle.</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>It could not be opened.</source>
        <translation>Elle n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>colouring</source>
        <translation>colorisation</translation>
    </message>
    <message>
        <source>coloured</source>
        <translation>colorisée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>, edited</source>
        <translation>, modifiée</translation>
    </message>
    <message>
        <source>, saved</source>
        <translation>, enregistrée</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Open photographs</source>
        <translation>Photos ouvertes</translation>
    </message>
    <message>
        <source>The open photographs. Click one to see it; Delete closes it. Shift or Ctrl selects several. Drag them to another place.</source>
        <translation>Les photos ouvertes. Un clic en affiche une&#xa0;; Suppr la ferme. Maj ou Ctrl en sélectionnent plusieurs. Glissez-les pour les déplacer.</translation>
    </message>
</context>
<context>
    <name>FrameBar</name>
    <message>
        <source>Frame</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Find It Again</source>
        <translation>Le retrouver</translation>
    </message>
    <message>
        <source>Whole Sheet</source>
        <translation>Feuille entière</translation>
    </message>
    <message>
        <source>Open Separately</source>
        <translation>Ouvrir séparément</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Put the frame tool away</source>
        <translation>Ranger l’outil de cadre</translation>
    </message>
    <message>
        <source>Looking for a border…</source>
        <translation>Recherche d’une bordure…</translation>
    </message>
    <message>
        <source>A border was found: it stays gray. Drag the line where it is wrong.</source>
        <translation>Une bordure a été trouvée&#xa0;: elle reste grise. Déplacez la ligne où elle est fausse.</translation>
    </message>
    <message>
        <source>No border was found. Drag an edge inwards where there is one.</source>
        <translation>Aucune bordure n’a été trouvée. Tirez un bord vers l’intérieur où il y en a une.</translation>
    </message>
    <message>
        <source>The frame is where you put it. What lies outside stays gray.</source>
        <translation>Le cadre est où vous l’avez mis. Ce qui est dehors reste gris.</translation>
    </message>
    <message>
        <source>The whole sheet is coloured, as you said.</source>
        <translation>La feuille entière est colorisée, comme vous l’avez demandé.</translation>
    </message>
    <message>
        <source>Several photographs were found on this sheet (number: {count}). Drag a line where it is wrong.</source>
        <translation>Plusieurs photos ont été trouvées sur cette feuille (nombre&#xa0;: {count}). Déplacez une ligne où elle est fausse.</translation>
    </message>
    <message>
        <source>The frames of {count} photographs are where you put them. What lies outside stays gray.</source>
        <translation>Les cadres de {count} photos sont où vous les avez mis. Ce qui est dehors reste gris.</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Frame</source>
        <translation>Cadre</translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message>
        <source>Left edge at {percent} of the width</source>
        <translation>Bord gauche à {percent} de la largeur</translation>
    </message>
    <message>
        <source>Upper edge at {percent} of the height</source>
        <translation>Bord supérieur à {percent} de la hauteur</translation>
    </message>
    <message>
        <source>Right edge at {percent} of the width</source>
        <translation>Bord droit à {percent} de la largeur</translation>
    </message>
    <message>
        <source>Lower edge at {percent} of the height</source>
        <translation>Bord inférieur à {percent} de la hauteur</translation>
    </message>
    <message>
        <source>{name} is a sheet with several photographs</source>
        <translation>{name} est une feuille de plusieurs photos</translation>
    </message>
    <message>
        <source>Their number: {count}. The file itself stays as it is.</source>
        <translation>Leur nombre&#xa0;: {count}. Le fichier lui-même reste tel quel.</translation>
    </message>
    <message>
        <source>Open Separately</source>
        <translation>Ouvrir séparément</translation>
    </message>
    <message>
        <source>A border was found around the photograph: it stays gray. F shows its line.</source>
        <translation>Une bordure a été trouvée autour de la photo&#xa0;: elle reste grise. F montre sa ligne.</translation>
    </message>
</context>
<context>
    <name>GuessList</name>
    <message>
        <source>None that it is sure of</source>
        <translation>Rien dont il soit sûr</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>{title}: {guesses}</source>
        <translation>{title}&#xa0;: {guesses}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>ColorStudio Help</source>
        <translation>Aide de ColorStudio</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Look for words</source>
        <translation>Chercher des mots</translation>
    </message>
    <message>
        <source>Look for words in the help</source>
        <translation>Chercher des mots dans l’aide</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Page d’aide</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Open a photograph</source>
        <translation>Ouvrir une photo</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph anywhere in the window. It is never changed: what you save is a new file.</source>
        <translation>Déposez une photo en noir et blanc n’importe où dans la fenêtre. Elle n’est jamais modifiée&#xa0;: ce que vous enregistrez est un nouveau fichier.</translation>
    </message>
    <message>
        <source>Try a Sample</source>
        <translation>Essayer un exemple</translation>
    </message>
    <message>
        <source>Choose its colours</source>
        <translation>Choisir ses couleurs</translation>
    </message>
    <message>
        <source>The sliders change the colours at once. Temperature: from the likeliest colour to a blend of all. Vividness: how brave the network is.</source>
        <translation>Les curseurs changent les couleurs aussitôt. Température&#xa0;: de la couleur la plus probable au mélange de toutes. Vivacité&#xa0;: l’audace du réseau.</translation>
    </message>
    <message>
        <source>Say what you know</source>
        <translation>Dire ce que vous savez</translation>
    </message>
    <message>
        <source>Press H and click on a place whose colour you know. Hold the space bar to see the original. F1 lists all keys, F2 opens the help.</source>
        <translation>Appuyez sur H et cliquez sur un endroit dont vous connaissez la couleur. Maintenez la barre d’espace pour voir l’original. F1 donne toutes les touches, F2 ouvre l’aide.</translation>
    </message>
</context>
<context>
    <name>HintPopover</name>
    <message>
        <source>Colour of the pin</source>
        <translation>Couleur du repère</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep Gray</source>
        <translation>Garder gris</translation>
    </message>
    <message>
        <source>Keep as It Is</source>
        <translation>Garder tel quel</translation>
    </message>
    <message>
        <source>Alternatives…</source>
        <translation>Alternatives…</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>Pipette</translation>
    </message>
    <message>
        <source>From Another…</source>
        <translation>D’une autre…</translation>
    </message>
    <message>
        <source>What colour is this?</source>
        <translation>De quelle couleur est-ce&#xa0;?</translation>
    </message>
    <message>
        <source>Colour of this pin</source>
        <translation>Couleur de ce repère</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Likely here</source>
        <translation>Probables ici</translation>
    </message>
    <message>
        <source>This network holds one colour possible here.</source>
        <translation>Ce réseau ne juge qu’une couleur possible ici.</translation>
    </message>
    <message>
        <source>This is beyond what is photograph; a pin here does nothing.</source>
        <translation>C’est en dehors de la photo proprement dite&#xa0;; un repère n’y fait rien.</translation>
    </message>
    <message>
        <source>At strength 0 this pin does nothing.</source>
        <translation>À l’intensité 0, ce repère ne fait rien.</translation>
    </message>
    <message>
        <source>black</source>
        <translation>noir</translation>
    </message>
    <message>
        <source>white</source>
        <translation>blanc</translation>
    </message>
    <message>
        <source>This place is nearly {tone}: hardly a colour shows at that lightness.</source>
        <translation>Cet endroit est presque {tone}&#xa0;: à cette clarté, on ne voit guère de couleur.</translation>
    </message>
    <message>
        <source>It has this colour without the pin: little or nothing changes.</source>
        <translation>Il a cette couleur même sans le repère&#xa0;: peu ou rien ne change.</translation>
    </message>
    <message>
        <source>Another pin here says otherwise and holds it back.</source>
        <translation>Un autre repère dit ici autre chose et le retient.</translation>
    </message>
    <message>
        <source>The screen cannot show so rich a colour at this lightness.</source>
        <translation>L’écran ne peut pas montrer une couleur aussi riche à cette clarté.</translation>
    </message>
    <message>
        <source>Colour {name} {share}</source>
        <translation>Couleur {name} {share}</translation>
    </message>
    <message>
        <source>Write a colour as #A0522D.</source>
        <translation>Écrivez une couleur comme #A0522D.</translation>
    </message>
    <message>
        <source>This place has no colour</source>
        <translation>Cet endroit n’a pas de couleur</translation>
    </message>
    <message>
        <source>Other pins leave this place as it is (or click it with Shift or Alt)</source>
        <translation>D’autres repères laissent cet endroit tel quel (ou clic avec Maj ou Alt)</translation>
    </message>
    <message>
        <source>See the whole photograph with each of the likely colours</source>
        <translation>Voir la photo entière avec chacune des couleurs probables</translation>
    </message>
    <message>
        <source>Take a colour from either pane: click it there (I)</source>
        <translation>Prélever une couleur dans l’une des vues&#xa0;: y cliquer (I)</translation>
    </message>
    <message>
        <source>Take a colour from any open photograph, as it is coloured or was</source>
        <translation>Prélever une couleur dans une photo ouverte, colorisée ou telle qu’elle était</translation>
    </message>
    <message>
        <source>Colour as a hexadecimal number</source>
        <translation>Couleur en hexadécimal</translation>
    </message>
    <message>
        <source>Such as #A0522D; its lightness stays the photograph’s</source>
        <translation>Par exemple #A0522D&#xa0;; la clarté reste celle de la photo</translation>
    </message>
    <message>
        <source>All colours at this lightness</source>
        <translation>Toutes les couleurs à cette clarté</translation>
    </message>
    <message>
        <source>Green to red across, blue to yellow upwards; drag</source>
        <translation>De gauche à droite du vert au rouge, de bas en haut du bleu au jaune&#xa0;; glisser</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>Déjà utilisées</translation>
    </message>
</context>
<context>
    <name>Hinting</name>
    <message>
        <source>Where the network is unsure</source>
        <translation>Où le réseau hésite</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>The whole photograph, with each colour that is likely under the pin. Click one to take it.</source>
        <translation>La photo entière, avec chaque couleur probable sous le repère. Cliquez pour en choisir une.</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternatives</translation>
    </message>
    <message>
        <source>The whole photograph, coloured otherwise. Click one to take it; undo brings this one back.</source>
        <translation>La photo entière, colorisée autrement. Cliquez pour en choisir une&#xa0;; Annuler ramène celle-ci.</translation>
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
        <translation>Recherche de photos</translation>
    </message>
    <message>
        <source>The folder could not be looked through</source>
        <translation>Le dossier n’a pas pu être parcouru</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) here left out: no photograph(s).</source>
        <translation>
            <numerusform>%n autre fichier ici n’est pas une photo et a été laissé de côté.</numerusform>
            <numerusform>%n autres fichiers ici ne sont pas des photos et ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photographs here that ColorStudio can read.</source>
        <translation>Il n’y a pas ici de photos que ColorStudio puisse lire.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; the log names them.</source>
        <translation>
            <numerusform>%n de plus a été laissé de côté&#xa0;; le journal le nomme.</numerusform>
            <numerusform>%n de plus ont été laissés de côté&#xa0;; le journal les nomme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be looked through</source>
        <translation>Tout n’a pas pu être parcouru</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>What was decided about photographs cannot be read</source>
        <translation>Ce qui a été décidé pour les photos ne peut pas être lu</translation>
    </message>
    <message>
        <source>What you decide now does not replace it.</source>
        <translation>Ce que vous décidez maintenant ne le remplace pas.</translation>
    </message>
    <message>
        <source>The snapshot could not be kept</source>
        <translation>L’instantané n’a pas pu être conservé</translation>
    </message>
    <message>
        <source>Something else was decided about {name} before. It is kept as its snapshot “{title}”.</source>
        <translation>Autre chose avait été décidé pour {name}. C’est conservé dans son instantané «&#xa0;{title}&#xa0;».</translation>
    </message>
    <message>
        <source>What you decided about {name} cannot be kept</source>
        <translation>Ce que vous avez décidé pour {name} ne peut pas être conservé</translation>
    </message>
    <message>
        <source>It could not be forgotten</source>
        <translation>L’oubli a échoué</translation>
    </message>
    <message numerus="yes">
        <source>What was decided about %n photograph(s) is in “{name}” now.</source>
        <translation>
            <numerusform>Ce qui a été décidé pour %n photo est maintenant dans «&#xa0;{name}&#xa0;».</numerusform>
            <numerusform>Ce qui a été décidé pour %n photos est maintenant dans «&#xa0;{name}&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>The treatments could not be exported</source>
        <translation>Les développements n’ont pas pu être exportés</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” knows %n photograph(s). New or newer: {changed}.</source>
        <translation>
            <numerusform>«&#xa0;{name}&#xa0;» connaît %n photo. Nouvelles ou plus récentes&#xa0;: {changed}.</numerusform>
            <numerusform>«&#xa0;{name}&#xa0;» connaît %n photos. Nouvelles ou plus récentes&#xa0;: {changed}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The treatments could not be imported</source>
        <translation>Les développements n’ont pas pu être importés</translation>
    </message>
    <message>
        <source>The library of treatments</source>
        <translation>La bibliothèque des développements</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>What Is &amp;Kept</source>
        <translation>Ce qui est &amp;conservé</translation>
    </message>
    <message>
        <source>&amp;Export Treatments…</source>
        <translation>&amp;Exporter les développements…</translation>
    </message>
    <message>
        <source>&amp;Import Treatments…</source>
        <translation>&amp;Importer des développements…</translation>
    </message>
    <message>
        <source>&amp;Forget This Photograph</source>
        <translation>&amp;Oublier cette photo</translation>
    </message>
    <message>
        <source>Forget &amp;All…</source>
        <translation>&amp;Tout oublier…</translation>
    </message>
    <message>
        <source>Forget what was decided about all photographs?</source>
        <translation>Oublier ce qui a été décidé pour toutes les photos&#xa0;?</translation>
    </message>
    <message>
        <source>Values, hints, snapshots and pasted pictures are deleted, also those of the open photographs. Photographs, saved results and presets stay. This cannot be undone.</source>
        <translation>Valeurs, indications, instantanés et images collées sont supprimés, aussi ceux des photos ouvertes. Les photos, les résultats enregistrés et les préréglages restent. Cette opération est irréversible.</translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation>&amp;Tout oublier</translation>
    </message>
    <message>
        <source>treatments.json</source>
        <translation>developpements.json</translation>
    </message>
    <message>
        <source>Export Treatments</source>
        <translation>Exporter les développements</translation>
    </message>
    <message>
        <source>Import Treatments</source>
        <translation>Importer des développements</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Développements</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Reset All</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>This network gives each pixel one colour and no others to choose from.</source>
        <translation>Ce réseau donne une seule couleur à chaque pixel, sans autre choix.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>From the likeliest colour, firm, to a blend of all, soft. Not how warm it is: see below.</source>
        <translation>De la couleur la plus probable, ferme, au mélange de toutes, doux. Ce n’est pas la chaleur&#xa0;: voir plus bas.</translation>
    </message>
    <message>
        <source>likeliest colour</source>
        <translation>la plus probable</translation>
    </message>
    <message>
        <source>mean of all</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>Higher: rare, rich colours get a better chance. 0: the network’s own judgement.</source>
        <translation>Plus haut&#xa0;: les couleurs rares et riches ont plus de chances. 0&#xa0;: l’avis du réseau lui-même.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>The strength of all colours alike. 0: gray. 1: as chosen above.</source>
        <translation>L’intensité de toutes les couleurs. 0&#xa0;: gris. 1&#xa0;: comme choisi ci-dessus.</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>All colours bluer or yellower. 0: as they are.</source>
        <translation>Toutes les couleurs plus bleues ou plus jaunes. 0&#xa0;: telles quelles.</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>plus froid</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>plus chaud</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Teinte</translation>
    </message>
    <message>
        <source>All colours greener or redder. 0: as they are.</source>
        <translation>Toutes les couleurs plus vertes ou plus rouges. 0&#xa0;: telles quelles.</translation>
    </message>
    <message>
        <source>greener</source>
        <translation>plus vert</translation>
    </message>
    <message>
        <source>redder</source>
        <translation>plus rouge</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>All values back to what the network recommends</source>
        <translation>Toutes les valeurs comme le réseau les recommande</translation>
    </message>
    <message>
        <source>Reset all values</source>
        <translation>Réinitialiser toutes les valeurs</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>LookSlider</name>
    <message>
        <source>Arrow keys: {step}. Page Up, Page Down: {page}. Double-click: as recommended (the pointer).</source>
        <translation>Flèches&#xa0;: {step}. Page préc., Page suiv.&#xa0;: {page}. Double-clic&#xa0;: valeur recommandée (le repère).</translation>
    </message>
    <message>
        <source>{name} goes from {low} to {high}.</source>
        <translation>{name} va de {low} à {high}.</translation>
    </message>
    <message>
        <source>{name}, as a number</source>
        <translation>{name}, en chiffres</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>Réinitialiser {name}</translation>
    </message>
    <message>
        <source>Back to the recommended value (or double-click the slider)</source>
        <translation>Revenir à la valeur recommandée (ou double-cliquer sur le curseur)</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>MessageStack</name>
    <message>
        <source>{count} more. Dismiss all</source>
        <translation>{count} de plus. Tout masquer</translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message>
        <source>{network} (for teaching)</source>
        <translation>{network} (pour l’enseignement)</translation>
    </message>
    <message>
        <source>No network was found, so nothing can be coloured.</source>
        <translation>Aucun réseau n’a été trouvé&#xa0;: rien ne peut être colorisé.</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Réseau</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The network that chooses the colours</source>
        <translation>Le réseau qui choisit les couleurs</translation>
    </message>
</context>
<context>
    <name>NetworksDialog</name>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Colour with It</source>
        <translation>Coloriser avec</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{title} (yours)</source>
        <translation>{title} (à vous)</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>comes with ColorStudio</source>
        <translation>fourni avec ColorStudio</translation>
    </message>
    <message>
        <source>Name: {name} ({own})</source>
        <translation>Nom&#xa0;: {name} ({own})</translation>
    </message>
    <message>
        <source>Kind: {architecture}</source>
        <translation>Type&#xa0;: {architecture}</translation>
    </message>
    <message>
        <source>Learned from: {data}</source>
        <translation>A appris sur&#xa0;: {data}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Sees photographs at {side} pixels</source>
        <translation>Voit les photos à {side} pixels</translation>
    </message>
    <message>
        <source>Recommends: temperature {t}, vividness {v}, saturation {s}</source>
        <translation>Recommande&#xa0;: température {t}, vivacité {v}, saturation {s}</translation>
    </message>
    <message>
        <source>Figures in its file:</source>
        <translation>Chiffres de son fichier&#xa0;:</translation>
    </message>
    <message>
        <source>There are no networks</source>
        <translation>Il n’y a pas de réseaux</translation>
    </message>
    <message>
        <source>Both on the open photograph, left and right of a line</source>
        <translation>Les deux sur la photo ouverte, à gauche et à droite d’une ligne</translation>
    </message>
    <message>
        <source>Open a photograph to compare networks on</source>
        <translation>Ouvrez une photo pour y comparer des réseaux</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Calcul en cours …</translation>
    </message>
    <message>
        <source>The same: the file is whole.</source>
        <translation>Identique&#xa0;: le fichier est intact.</translation>
    </message>
    <message>
        <source>Different: it is another file, or a damaged one.</source>
        <translation>Différent&#xa0;: c’est un autre fichier, ou il est endommagé.</translation>
    </message>
    <message>
        <source>Rename the Network</source>
        <translation>Renommer le réseau</translation>
    </message>
    <message>
        <source>Name, at most {count} characters</source>
        <translation>Nom, {count} caractères au plus</translation>
    </message>
    <message>
        <source>Remove the network “{title}”?</source>
        <translation>Supprimer le réseau «&#xa0;{title}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Its file {file} is deleted. What was coloured with it and saved stays.</source>
        <translation>Son fichier {file} est supprimé. Ce qui a été colorisé avec lui et enregistré reste.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 du fichier</translation>
    </message>
    <message>
        <source>Paste a published SHA-256 here to compare</source>
        <translation>Coller ici une SHA-256 publiée pour comparer</translation>
    </message>
    <message>
        <source>About the network</source>
        <translation>À propos du réseau</translation>
    </message>
    <message>
        <source>SHA-256 of the network&apos;s file</source>
        <translation>SHA-256 du fichier du réseau</translation>
    </message>
    <message>
        <source>SHA-256 to compare with</source>
        <translation>SHA-256 à comparer</translation>
    </message>
    <message>
        <source>The network of Zhang, Isola &amp; Efros (ECCV 2016) can be added as its authors published it: get the file {file} (129 MB), whose address stands in colorizers/eccv16.py at github.com/richzhang/colorization, and choose it with Add.</source>
        <translation>Le réseau de Zhang, Isola &amp; Efros (ECCV 2016) peut être ajouté tel que ses auteurs l’ont publié&#xa0;: procurez-vous le fichier {file} (129 Mo), dont l’adresse se trouve dans colorizers/eccv16.py sur github.com/richzhang/colorization, et choisissez-le avec «&#xa0;Ajouter&#xa0;».</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Something unexpected happened. The details are in the log, {file}.</source>
        <translation>Quelque chose d’inattendu s’est produit. Les détails sont dans le journal, {file}.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open Photographs</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Photographs ({endings})</source>
        <translation>Photos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a Folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Add a Network</source>
        <translation>Ajouter un réseau</translation>
    </message>
    <message>
        <source>Networks of ColorStudio</source>
        <translation>Réseaux de ColorStudio</translation>
    </message>
    <message>
        <source>Zhang et al. 2016, as published</source>
        <translation>Zhang et al. 2016, tel que publié</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Rien à coller</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no files. Copy a picture and try again.</source>
        <translation>Le presse-papiers ne contient ni image ni fichiers. Copiez une image et réessayez.</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>Cela ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>It is neither a file on this computer nor a picture. Save it first, then drop it.</source>
        <translation>Ce n’est ni un fichier de cet ordinateur ni une image. Enregistrez-le d’abord, puis déposez-le.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>{name} could not be saved</source>
        <translation>{name} n’a pas pu être enregistrée</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>Enregistrement de {name}</translation>
    </message>
    <message>
        <source>{name} could not be copied</source>
        <translation>{name} n’a pas pu être copiée</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>{name} could not be printed</source>
        <translation>{name} n’a pas pu être imprimée</translation>
    </message>
    <message>
        <source>Preparing {name} for paper</source>
        <translation>Préparation de {name} pour le papier</translation>
    </message>
    <message>
        <source>{name} could not be handed over</source>
        <translation>{name} n’a pas pu être transmise</translation>
    </message>
    <message>
        <source>Preparing {name} to be dragged</source>
        <translation>Préparation de {name} pour le glissement</translation>
    </message>
</context>
<context>
    <name>PaletteStrip</name>
    <message>
        <source>Colours of the reference</source>
        <translation>Couleurs de la référence</translation>
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
        <translation>Colorisée</translation>
    </message>
    <message>
        <source>Photograph in gray</source>
        <translation>Photo en gris</translation>
    </message>
    <message>
        <source>Original photograph</source>
        <translation>Photo originale</translation>
    </message>
    <message>
        <source>Show it in gray</source>
        <translation>Montrer en gris</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Montrer l’original</translation>
    </message>
    <message>
        <source>Hold to see it in gray in this place (or hold the space bar)</source>
        <translation>Maintenir pour la voir en gris à cet endroit (ou maintenir la barre d’espace)</translation>
    </message>
    <message>
        <source>Hold to see the original in this place (or hold the space bar)</source>
        <translation>Maintenir pour voir l’original à cet endroit (ou maintenir la barre d’espace)</translation>
    </message>
    <message>
        <source>Coloured photograph</source>
        <translation>Photo colorisée</translation>
    </message>
    <message>
        <source>Wheel or pinch to zoom, drag or arrow keys to move, double-click for 100% and back</source>
        <translation>Molette ou pincement pour zoomer, glisser ou flèches pour déplacer, double-clic pour 100&#xa0;% et retour</translation>
    </message>
</context>
<context>
    <name>PaneStatus</name>
    <message>
        <source>Colour It</source>
        <translation>Coloriser</translation>
    </message>
    <message>
        <source>Colour this photograph</source>
        <translation>Coloriser cette photo</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Colorisation…</translation>
    </message>
    <message>
        <source>Not coloured yet</source>
        <translation>Pas encore colorisée</translation>
    </message>
    <message>
        <source>Not coloured</source>
        <translation>Non colorisée</translation>
    </message>
</context>
<context>
    <name>PastedMenu</name>
    <message>
        <source>&amp;Pasted Pictures</source>
        <translation>Images co&amp;llées</translation>
    </message>
    <message>
        <source>The pasted pictures cannot be listed</source>
        <translation>Impossible de lister les images collées</translation>
    </message>
    <message>
        <source>None was changed yet</source>
        <translation>Aucune n’a encore été modifiée</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>{name} n’a pas pu être ouverte</translation>
    </message>
    <message>
        <source>“{file}” is damaged, or gone.</source>
        <translation>«&#xa0;{file}&#xa0;» est endommagé ou a disparu.</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Pr&amp;esets</source>
        <translation>&amp;Préréglages</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>The presets cannot be listed</source>
        <translation>Impossible de lister les préréglages</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Save as Preset…</source>
        <translation>&amp;Enregistrer comme préréglage…</translation>
    </message>
    <message>
        <source>The values of the sliders and the reference, under the name</source>
        <translation>Les valeurs des curseurs et la référence, sous le nom</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Enregistrer comme préréglage</translation>
    </message>
    <message>
        <source>The preset could not be saved</source>
        <translation>Le préréglage n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>The preset could not be deleted</source>
        <translation>Le préréglage n’a pas pu être supprimé</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print {name}</source>
        <translation>Imprimer {name}</translation>
    </message>
    <message>
        <source>&amp;Gray and colour beside each other</source>
        <translation>&amp;Gris et couleur côte à côte</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>I&amp;mprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>Le fichier ne peut pas être écrit là.</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name} n’a pas été enregistrée</translation>
    </message>
    <message>
        <source>{name} was not printed</source>
        <translation>{name} n’a pas été imprimée</translation>
    </message>
    <message>
        <source>The printer does not take the page. Look whether it is switched on.</source>
        <translation>L’imprimante ne prend pas la page. Vérifiez qu’elle est allumée.</translation>
    </message>
    <message>
        <source>Save the Page as PDF</source>
        <translation>Enregistrer la page en PDF</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>Fichier PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>La page telle qu’elle sera imprimée</translation>
    </message>
    <message>
        <source>Size of the paper</source>
        <translation>Format du papier</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Orientation du papier</translation>
    </message>
    <message>
        <source>As the picture lies</source>
        <translation>Comme l’image</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Paysage</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>The photographs could not be exported</source>
        <translation>Les photos n’ont pas pu être exportées</translation>
    </message>
    <message>
        <source>The network “{name}” is not here any more.</source>
        <translation>Le réseau «&#xa0;{name}&#xa0;» n’est plus là.</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>Exportation de {name}</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Failed ones alone</source>
        <translation>Échecs seulement</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try Failed Again</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>encore {count} min environ</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>encore {count} h environ</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Making ready …</source>
        <translation>Préparation …</translation>
    </message>
    <message numerus="yes">
        <source>{ended} of %n photograph(s)</source>
        <translation>
            <numerusform>{ended} sur %n photo</numerusform>
            <numerusform>{ended} sur %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>En pause&#xa0;: {ended} sur %n photo</numerusform>
            <numerusform>En pause&#xa0;: {ended} sur %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>Arrêté&#xa0;: {ended} sur %n photo</numerusform>
            <numerusform>Arrêté&#xa0;: {ended} sur %n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before anything was saved</source>
        <translation>Arrêté avant tout enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>Finished: %n photograph(s)</source>
        <translation>
            <numerusform>Terminé&#xa0;: %n photo</numerusform>
            <numerusform>Terminé&#xa0;: %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n enregistrée</numerusform>
            <numerusform>%n enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n ignorée</numerusform>
            <numerusform>%n ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Photographs of the export</source>
        <translation>Photos de l’exportation</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Being coloured …</source>
        <translation>Colorisation …</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistrée sous {name}</translation>
    </message>
    <message>
        <source>Saved as {name}. {sentence}</source>
        <translation>Enregistrée sous {name}. {sentence}</translation>
    </message>
    <message>
        <source>Skipped. {sentence}</source>
        <translation>Ignorée. {sentence}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Effacer la liste</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>No classifier is installed: put its file into {folder} and show this panel again.</source>
        <translation>Aucun classifieur n’est installé&#xa0;: placez son fichier dans {folder} et affichez de nouveau ce panneau.</translation>
    </message>
</context>
<context>
    <name>RecognitionPanel</name>
    <message>
        <source>Recognition</source>
        <translation>Reconnaissance</translation>
    </message>
    <message>
        <source>In gray</source>
        <translation>En gris</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Colorisée</translation>
    </message>
    <message>
        <source>In its own colours</source>
        <translation>Dans ses propres couleurs</translation>
    </message>
    <message>
        <source>The classifier knows only these {count} things, and takes whatever else it sees for one of them: {things}.</source>
        <translation>Le classifieur ne connaît que ces {count} choses, et prend tout ce qu’il voit d’autre pour l’une d’elles&#xa0;: {things}.</translation>
    </message>
    <message>
        <source>The classifier knows only these {count} things: {things}. Of most photographs that show none of them it says nothing; now and then it is sure and wrong.</source>
        <translation>Le classifieur ne connaît que ces {count} choses&#xa0;: {things}. De la plupart des photos qui n’en montrent aucune, il ne dit rien&#xa0;; de temps à autre il est sûr et se trompe.</translation>
    </message>
    <message>
        <source>Close the recognition panel</source>
        <translation>Fermer le panneau de reconnaissance</translation>
    </message>
</context>
<context>
    <name>ReferenceWell</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>How far its colours count. 0: not at all.</source>
        <translation>Le poids de ses couleurs. 0&#xa0;: aucun.</translation>
    </message>
    <message>
        <source>Drop a photograph here whose colours this one shall take.</source>
        <translation>Déposez ici une photo dont celle-ci doit prendre les couleurs.</translation>
    </message>
    <message>
        <source>This photograph’s colours are taken as a model</source>
        <translation>Les couleurs de cette photo servent de modèle</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>{what} (reference)</source>
        <translation>{what} (référence)</translation>
    </message>
</context>
<context>
    <name>Referencing</name>
    <message>
        <source>Give Its &amp;Colours to the Others</source>
        <translation>&amp;Donner ses couleurs aux autres</translation>
    </message>
    <message>
        <source>The other photographs selected, else all others, get its colours as reference</source>
        <translation>Les autres photos sélectionnées, sinon toutes les autres, reçoivent ses couleurs comme référence</translation>
    </message>
    <message>
        <source>There is no photograph in it.</source>
        <translation>Il ne contient pas de photo.</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one and try again.</source>
        <translation>Le presse-papiers ne contient pas d’image. Copiez-en une et réessayez.</translation>
    </message>
    <message>
        <source>Choose a Reference</source>
        <translation>Choisir une référence</translation>
    </message>
    <message>
        <source>Photographs ({endings})</source>
        <translation>Photos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Referring</name>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Its colours could not be taken</source>
        <translation>Ses couleurs n’ont pas pu être prises</translation>
    </message>
    <message>
        <source>Taking the colours of {name}</source>
        <translation>Prélèvement des couleurs de {name}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the Coloured Photograph</source>
        <translation>Enregistrer la photo colorisée</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name} n’a pas été enregistrée</translation>
    </message>
    <message>
        <source>ColorStudio never writes over an original. Choose another name than “{name}”.</source>
        <translation>ColorStudio n’écrase jamais un original. Choisissez un autre nom que «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>{format} picture</source>
        <translation>Image {format}</translation>
    </message>
    <message>
        <source>TIFF of two layers: the gray, and the colours over it</source>
        <translation>TIFF à deux calques&#xa0;: le gris, et les couleurs par-dessus</translation>
    </message>
    <message>
        <source>PNG of the colours alone, to put over the gray</source>
        <translation>PNG des couleurs seules, à superposer au gris</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Opening {name}</source>
        <translation>Ouverture de {name}</translation>
    </message>
    <message>
        <source>{name} could not be drawn</source>
        <translation>{name} n’a pas pu être affichée</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>{name} n’a pas pu être ouverte</translation>
    </message>
    <message>
        <source>{name} could not be coloured</source>
        <translation>{name} n’a pas pu être colorisée</translation>
    </message>
    <message>
        <source>Colouring {name}</source>
        <translation>Colorisation de {name}</translation>
    </message>
    <message>
        <source>The network “{name}” is not here</source>
        <translation>Le réseau «&#xa0;{name}&#xa0;» n’est pas là</translation>
    </message>
    <message>
        <source>{photo} was treated with it. Put its file into {folder}, or choose another network.</source>
        <translation>{photo} a été développée avec lui. Placez son fichier dans {folder}, ou choisissez un autre réseau.</translation>
    </message>
    <message>
        <source>There is no network to colour with</source>
        <translation>Il n’y a pas de réseau pour coloriser</translation>
    </message>
    <message>
        <source>Put a network file into {folder} and start again.</source>
        <translation>Placez un fichier de réseau dans {folder} et redémarrez.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Turn</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Change Hint</source>
        <translation>Modifier une indication</translation>
    </message>
    <message>
        <source>Add Hint</source>
        <translation>Ajouter une indication</translation>
    </message>
    <message>
        <source>Remove Hint</source>
        <translation>Retirer une indication</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Best Quality</source>
        <translation>Meilleure qualité</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Network Input</source>
        <translation>Entrée du réseau</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Teinte</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Colours of the screen</source>
        <translation>Couleurs de l’écran</translation>
    </message>
    <message>
        <source>Profile that the system tells</source>
        <translation>Profil indiqué par le système</translation>
    </message>
    <message>
        <source>No conversion (sRGB)</source>
        <translation>Sans conversion (sRGB)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil de calcul</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>Entrée du réseau</translation>
    </message>
    <message>
        <source>As the network prefers</source>
        <translation>Comme le réseau le préfère</translation>
    </message>
    <message>
        <source>Fast: small</source>
        <translation>Rapide&#xa0;: petite</translation>
    </message>
    <message>
        <source>Best: large, slower</source>
        <translation>Meilleure&#xa0;: grande, plus lente</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>Fichier de profil…</translation>
    </message>
    <message>
        <source>Profile of the Screen</source>
        <translation>Profil de l’écran</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm *.ICC *.ICM)</source>
        <translation>Profils de couleur (*.icc *.icm *.ICC *.ICM)</translation>
    </message>
    <message>
        <source>Automatic: the fastest there is</source>
        <translation>Automatique&#xa0;: le plus rapide</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>Apple GPU (Metal)</source>
        <translation>GPU Apple (Metal)</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA)</source>
        <translation>GPU NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>Qualité JPEG</translation>
    </message>
    <message>
        <source>For JPEG and WebP files. Higher: better pictures and larger files.</source>
        <translation>Pour les fichiers JPEG et WebP. Plus haut&#xa0;: meilleures images et fichiers plus gros.</translation>
    </message>
    <message>
        <source>Changes take effect at once; some colour the photograph anew. The language changes when ColorStudio is started again.</source>
        <translation>Les changements prennent effet aussitôt&#xa0;; certains recolorisent la photo. La langue change au prochain démarrage de ColorStudio.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The network could not be renamed</source>
        <translation>Le réseau n’a pas pu être renommé</translation>
    </message>
    <message>
        <source>The network could not be removed</source>
        <translation>Le réseau n’a pas pu être supprimé</translation>
    </message>
    <message>
        <source>The network&apos;s file could not be read</source>
        <translation>Le fichier du réseau n’a pas pu être lu</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Over a photograph</source>
        <translation>Sur une photo</translation>
    </message>
    <message>
        <source>Look at the original while the key is held</source>
        <translation>Voir l’original tant que la touche est maintenue</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Move the photograph</source>
        <translation>Déplacer la photo</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>Flèches, ou glisser</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Mouse wheel, + and -</source>
        <translation>Molette, + et -</translation>
    </message>
    <message>
        <source>Hints: next and previous pin</source>
        <translation>Indications&#xa0;: repère suivant et précédent</translation>
    </message>
    <message>
        <source>Hints: move the chosen pin</source>
        <translation>Indications&#xa0;: déplacer le repère choisi</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Hints: delete the chosen pin</source>
        <translation>Indications&#xa0;: supprimer le repère choisi</translation>
    </message>
    <message>
        <source>Hints: the eyedropper, for the pin that is chosen</source>
        <translation>Indications&#xa0;: la pipette, pour le repère choisi</translation>
    </message>
    <message>
        <source>Hints: copy and paste a pin</source>
        <translation>Indications&#xa0;: copier et coller un repère</translation>
    </message>
    <message>
        <source>Hints: a place that stays as it is</source>
        <translation>Indications&#xa0;: un endroit qui reste tel quel</translation>
    </message>
    <message>
        <source>Shift or Alt and click</source>
        <translation>Maj ou Alt et clic</translation>
    </message>
    <message>
        <source>Hints: show where the pin acts while the key is held</source>
        <translation>Indications&#xa0;: montrer où le repère agit tant que la touche est maintenue</translation>
    </message>
    <message>
        <source>Frame: next and previous edge</source>
        <translation>Cadre&#xa0;: bord suivant et précédent</translation>
    </message>
    <message>
        <source>Frame: move the chosen edge; more with Shift</source>
        <translation>Cadre&#xa0;: déplacer le bord choisi&#xa0;; plus avec Maj</translation>
    </message>
    <message>
        <source>Frame: colour the whole sheet, or find it again</source>
        <translation>Cadre&#xa0;: coloriser la feuille entière, ou le retrouver</translation>
    </message>
    <message>
        <source>A slider: a little, more, reset</source>
        <translation>Un curseur&#xa0;: un peu, plus, réinitialiser</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up and Down, double-click</source>
        <translation>Flèches, Page préc. et suiv., double-clic</translation>
    </message>
    <message>
        <source>Drop a photograph as reference</source>
        <translation>Déposer une photo comme référence</translation>
    </message>
    <message>
        <source>Hold Shift</source>
        <translation>Maintenir Maj</translation>
    </message>
    <message>
        <source>Look for a word</source>
        <translation>Chercher un mot</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>{name} is not used</source>
        <translation>{name} n’est pas utilisé</translation>
    </message>
    <message>
        <source>It cannot be read, or it is not the colour profile of a screen.</source>
        <translation>Il ne peut pas être lu, ou n’est pas le profil de couleur d’un écran.</translation>
    </message>
</context>
<context>
    <name>SideMenu</name>
    <message>
        <source>Snapshots</source>
        <translation>Instantanés</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
</context>
<context>
    <name>Spreading</name>
    <message>
        <source>Paste Treatment</source>
        <translation>Coller le développement</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Remove Reference</source>
        <translation>Retirer la référence</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source> · had colours</source>
        <translation> · avait des couleurs</translation>
    </message>
    <message>
        <source>{width} × {height} · {bits} bit</source>
        <translation>{width} × {height} · {bits} bits</translation>
    </message>
    <message>
        <source>Size of the photograph {facts}</source>
        <translation>Taille de la photo {facts}</translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · %n sélectionnée</numerusform>
            <numerusform> · %n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>Zoom {percent}</source>
        <translation>Zoom {percent}</translation>
    </message>
    <message>
        <source>Computes on {device}</source>
        <translation>Calcule sur {device}</translation>
    </message>
    <message>
        <source>Colours of the screen: {profile}</source>
        <translation>Couleurs de l’écran&#xa0;: {profile}</translation>
    </message>
    <message>
        <source>Photographs are shown in the colours of the screen: {profile}</source>
        <translation>Les photos sont montrées dans les couleurs de l’écran&#xa0;: {profile}</translation>
    </message>
    <message>
        <source>Photographs are shown as sRGB: no profile of the screen is known, or it is not to be used</source>
        <translation>Les photos sont montrées en sRGB&#xa0;: aucun profil de l’écran n’est connu, ou il ne doit pas servir</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop this (Esc)</source>
        <translation>Arrêter cela (Échap)</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Which of the open photographs this is</source>
        <translation>De quelle photo ouverte il s’agit</translation>
    </message>
    <message>
        <source>Size and bit depth</source>
        <translation>Taille et profondeur</translation>
    </message>
    <message>
        <source>Width and height in pixels, bit depth</source>
        <translation>Largeur et hauteur en pixels, bits par canal</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pixels of the screen for each pixel of the photograph</source>
        <translation>Pixels de l’écran pour chaque pixel de la photo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil de calcul</translation>
    </message>
    <message>
        <source>Where the network computes; see the settings</source>
        <translation>Où le réseau calcule&#xa0;; voir les paramètres</translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message>
        <source>Teach with Your Own Photographs</source>
        <translation>Entraîner avec vos propres photos</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Delete It</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>Terminer maintenant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Teach Another</source>
        <translation>En entraîner un autre</translation>
    </message>
    <message>
        <source>Colour with It</source>
        <translation>Coloriser avec</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Learn no more; measure the best so far, and keep it</source>
        <translation>Ne plus apprendre&#xa0;; mesurer le meilleur jusqu’ici et le garder</translation>
    </message>
    <message>
        <source>Save what was learned so far, to go on some other time</source>
        <translation>Enregistrer ce qui est appris, pour continuer une autre fois</translation>
    </message>
    <message>
        <source>Delete the unfinished teaching of “{title}”?</source>
        <translation>Supprimer l’entraînement inachevé de «&#xa0;{title}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>All that it has learned so far is lost.</source>
        <translation>Tout ce qu’il a appris jusqu’ici sera perdu.</translation>
    </message>
    <message>
        <source>It has learned nothing yet that could be taken up.</source>
        <translation>Il n’a encore rien appris qui puisse être repris.</translation>
    </message>
    <message>
        <source>The photographs stay, and so does “{base}”, the network it began with.</source>
        <translation>Les photos restent, de même que «&#xa0;{base}&#xa0;», le réseau de départ.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>The teaching of “{title}” did not come to its end.</source>
        <translation>L’entraînement de «&#xa0;{title}&#xa0;» n’est pas allé à son terme.</translation>
    </message>
    <message>
        <source>Trying how fast this computer learns …</source>
        <translation>Essai de la vitesse d’apprentissage de cet ordinateur …</translation>
    </message>
    <message>
        <source>Looking at the photographs: {seen} of {of}</source>
        <translation>Examen des photos&#xa0;: {seen} sur {of}</translation>
    </message>
    <message>
        <source>Making ready …</source>
        <translation>Préparation …</translation>
    </message>
    <message numerus="yes">
        <source>Measuring on %n photograph(s) held back …</source>
        <translation>
            <numerusform>Mesure sur %n photo mise de côté …</numerusform>
            <numerusform>Mesure sur %n photos mises de côté …</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>Mise en pause …</translation>
    </message>
    <message>
        <source>“{title}” is learning</source>
        <translation>«&#xa0;{title}&#xa0;» apprend</translation>
    </message>
    <message>
        <source>Paused. What was learned so far is saved.</source>
        <translation>En pause. Ce qui est appris jusqu’ici est enregistré.</translation>
    </message>
    <message>
        <source>Adding “{title}” to your networks …</source>
        <translation>Ajout de «&#xa0;{title}&#xa0;» à vos réseaux …</translation>
    </message>
    <message>
        <source>Stopped. You can go on with “{title}” at any time.</source>
        <translation>Arrêté. Vous pouvez reprendre «&#xa0;{title}&#xa0;» à tout moment.</translation>
    </message>
    <message>
        <source>“{title}” is among your networks now.</source>
        <translation>«&#xa0;{title}&#xa0;» est maintenant parmi vos réseaux.</translation>
    </message>
    <message>
        <source>Better than before</source>
        <translation>Mieux qu’avant</translation>
    </message>
    <message>
        <source>Worse than before</source>
        <translation>Moins bien qu’avant</translation>
    </message>
    <message>
        <source>Not better than before</source>
        <translation>Pas mieux qu’avant</translation>
    </message>
    <message numerus="yes">
        <source>{verdict}: {mean} dB ({low} to {high}) on %n photograph(s) held back.</source>
        <translation>
            <numerusform>{verdict}&#xa0;: {mean} dB ({low} à {high}) sur %n photo mise de côté.</numerusform>
            <numerusform>{verdict}&#xa0;: {mean} dB ({low} à {high}) sur %n photos mises de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) to learn from; held back to measure on: {held_back}.</source>
        <translation>
            <numerusform>%n photo pour apprendre&#xa0;; mises de côté pour mesurer&#xa0;: {held_back}.</numerusform>
            <numerusform>%n photos pour apprendre&#xa0;; mises de côté pour mesurer&#xa0;: {held_back}.</numerusform>
        </translation>
    </message>
    <message>
        <source> in {minutes} min</source>
        <translation> en {minutes} min</translation>
    </message>
    <message>
        <source>Last check on the photographs held back: {psnr} dB{best}.</source>
        <translation>Dernier contrôle sur les photos mises de côté&#xa0;: {psnr} dB{best}.</translation>
    </message>
    <message>
        <source>, the best so far</source>
        <translation>, le meilleur jusqu’ici</translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, at the pace so far.</source>
        <translation>
            <numerusform>Sur {device}, en {precision}&#xa0;: environ %n étape{time}, au rythme actuel.</numerusform>
            <numerusform>Sur {device}, en {precision}&#xa0;: environ %n étapes{time}, au rythme actuel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer, which has other work now. Without that: about {alone}.</source>
        <translation>
            <numerusform>Sur {device}, en {precision}&#xa0;: environ %n étape{time}, d’après un essai sur cet ordinateur, qui a d’autres tâches en ce moment. Sans elles&#xa0;: environ {alone}.</numerusform>
            <numerusform>Sur {device}, en {precision}&#xa0;: environ %n étapes{time}, d’après un essai sur cet ordinateur, qui a d’autres tâches en ce moment. Sans elles&#xa0;: environ {alone}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer.</source>
        <translation>
            <numerusform>Sur {device}, en {precision}&#xa0;: environ %n étape{time}, d’après un essai sur cet ordinateur.</numerusform>
            <numerusform>Sur {device}, en {precision}&#xa0;: environ %n étapes{time}, d’après un essai sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>encore {count} min environ</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>encore {count} h environ</translation>
    </message>
</context>
<context>
    <name>TeachForm</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>There is no network here that can be taught: it takes one of the kind of Studio.</source>
        <translation>Il n’y a ici aucun réseau qui puisse être entraîné&#xa0;: il en faut un du type de Studio.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose the one that your colour photographs are in.</source>
        <translation>Ce dossier n’existe pas. Choisissez celui qui contient vos photos en couleurs.</translation>
    </message>
    <message>
        <source>Give the network a name, to find it by among the others.</source>
        <translation>Donnez un nom au réseau, pour le retrouver parmi les autres.</translation>
    </message>
    <message>
        <source>All in a folder, and in those inside it</source>
        <translation>Toutes celles d’un dossier et de ses sous-dossiers</translation>
    </message>
    <message>
        <source>The open ones that have colours: {n}</source>
        <translation>Celles ouvertes qui ont des couleurs&#xa0;: {n}</translation>
    </message>
    <message>
        <source>For example: Family album</source>
        <translation>Par exemple&#xa0;: Album de famille</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Name of the new network</source>
        <translation>Nom du nouveau réseau</translation>
    </message>
    <message>
        <source>Network to begin with</source>
        <translation>Réseau de départ</translation>
    </message>
    <message>
        <source>How long to learn</source>
        <translation>Durée d’apprentissage</translation>
    </message>
    <message>
        <source>The network learns from colour photographs what things of their kind look like: the same family, the same places, the same film. It takes {fewest} or more; some hundreds are better. One in ten is held back, and in the end the network is measured on those. The network that it begins with stays as it is. Nothing leaves this computer.</source>
        <translation>Le réseau apprend de photos en couleurs à quoi ressemblent les choses de leur genre&#xa0;: la même famille, les mêmes lieux, le même film. Il en faut {fewest} ou plus&#xa0;; quelques centaines valent mieux. Une sur dix est mise de côté, et à la fin le réseau est mesuré sur celles-là. Le réseau de départ reste tel quel. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Learn for</source>
        <translation>Apprendre pendant</translation>
    </message>
    <message>
        <source>Your Colour Photographs</source>
        <translation>Vos photos en couleurs</translation>
    </message>
</context>
<context>
    <name>TeachPictures</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
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
        <translation>Passer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Passer la visite</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>TreatmentMenu</name>
    <message>
        <source>&amp;Treatment</source>
        <translation>Dé&amp;veloppement</translation>
    </message>
    <message>
        <source>&amp;Copy Treatment</source>
        <translation>&amp;Copier le développement</translation>
    </message>
    <message>
        <source>&amp;Paste Treatment</source>
        <translation>C&amp;oller le développement</translation>
    </message>
    <message>
        <source>Paste &amp;Look Only</source>
        <translation>Coller seulement le &amp;rendu</translation>
    </message>
    <message>
        <source>Paste &amp;Hints Only</source>
        <translation>Coller seulement les &amp;indications</translation>
    </message>
    <message>
        <source>Paste &amp;Reference Only</source>
        <translation>Coller seulement la ré&amp;férence</translation>
    </message>
    <message>
        <source>Apply to &amp;Selected</source>
        <translation>Appliquer à la &amp;sélection</translation>
    </message>
    <message>
        <source>Apply to &amp;All</source>
        <translation>Appliquer à &amp;toutes</translation>
    </message>
    <message>
        <source>Turn Le&amp;ft</source>
        <translation>Tourner à &amp;gauche</translation>
    </message>
    <message>
        <source>Turn Ri&amp;ght</source>
        <translation>Tourner à &amp;droite</translation>
    </message>
    <message>
        <source>Network, slider values and reference of this photograph; not its hints</source>
        <translation>Réseau, valeurs des curseurs et référence de cette photo&#xa0;; pas ses indications</translation>
    </message>
    <message>
        <source>The treatment of {name} is copied.</source>
        <translation>Le développement de {name} est copié.</translation>
    </message>
    <message>
        <source>The clipboard holds no treatment. Copy one first.</source>
        <translation>Le presse-papiers ne contient pas de développement. Copiez-en un d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) treated as {name} now.</source>
        <translation>
            <numerusform>%n photo est maintenant développée comme {name}.</numerusform>
            <numerusform>%n photos sont maintenant développées comme {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tuning</name>
    <message>
        <source>The teaching of “{title}” can go on: see the menu Tools.</source>
        <translation>L’entraînement de «&#xa0;{title}&#xa0;» peut reprendre&#xa0;: voir le menu Outils.</translation>
    </message>
    <message>
        <source>Another window is teaching “{title}” already.</source>
        <translation>Une autre fenêtre entraîne déjà «&#xa0;{title}&#xa0;».</translation>
    </message>
    <message>
        <source>The photographs could not be made ready: {reason}.</source>
        <translation>Les photos n’ont pas pu être préparées&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The process that teaches networks cannot be started on this computer.</source>
        <translation>Le processus qui entraîne les réseaux ne peut pas être démarré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The teaching broke off: its process ended unexpectedly, perhaps for want of memory. The details are in the log, {file}.</source>
        <translation>L’entraînement s’est interrompu&#xa0;: son processus a pris fin de façon inattendue, peut-être faute de mémoire. Les détails sont dans le journal, {file}.</translation>
    </message>
    <message numerus="yes">
        <source>{base}, taught with %n photograph(s) of your own.</source>
        <translation>
            <numerusform>{base}, entraîné avec %n photo à vous.</numerusform>
            <numerusform>{base}, entraîné avec %n photos à vous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Leave as It Lies</source>
        <translation>Laisser tel quel</translation>
    </message>
</context>
<context>
    <name>Wipe</name>
    <message>
        <source>Photograph left of the line</source>
        <translation>Photo à gauche de la ligne</translation>
    </message>
    <message>
        <source>Photograph right of the line</source>
        <translation>Photo à droite de la ligne</translation>
    </message>
</context>
<context>
    <name>_Handle</name>
    <message>
        <source>Line between the two pictures</source>
        <translation>Ligne entre les deux images</translation>
    </message>
    <message>
        <source>Drag it, or move it with the arrow keys</source>
        <translation>Glissez-la, ou déplacez-la avec les flèches</translation>
    </message>
    <message>
        <source>Drag to compare (arrow keys: a little, Page Up and Down: more, double-click: middle)</source>
        <translation>Glisser pour comparer (flèches&#xa0;: un peu, Page préc. et suiv.&#xa0;: plus, double-clic&#xa0;: milieu)</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>You can go on working. The details are in the log file {file}.</source>
        <translation>Vous pouvez continuer à travailler. Les détails sont dans le fichier journal {file}.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Quelque chose d’inattendu s’est produit</translation>
    </message>
</context>
<context>
    <name>bundled</name>
    <message>
        <source>For photographs of every kind: people, streets, landscapes, rooms.</source>
        <translation>Pour des photos de toutes sortes&#xa0;: personnes, rues, paysages, intérieurs.</translation>
    </message>
    <message>
        <source>For teaching the temperature: the paper’s second network, learned from 32-pixel pictures. On photographs its colours are further from the truth than gray.</source>
        <translation>Pour enseigner la température&#xa0;: le deuxième réseau de l’article, appris sur des images de 32 pixels. Sur des photos, ses couleurs sont plus loin de la vérité que le gris.</translation>
    </message>
    <message>
        <source>For teaching: the paper’s first network, learned from 32-pixel pictures. Its colours are brownish, and on photographs further from the truth than gray.</source>
        <translation>Pour l’enseignement&#xa0;: le premier réseau de l’article, appris sur des images de 32 pixels. Ses couleurs sont brunâtres et, sur des photos, plus loin de la vérité que le gris.</translation>
    </message>
    <message>
        <source>Names what it sees in a picture: one of ten classes.</source>
        <translation>Nomme ce qu’il voit dans une image&#xa0;: l’une de dix classes.</translation>
    </message>
    <message>
        <source>ImageNet-1k (encoder), photographs of research sets (see the model card)</source>
        <translation>ImageNet-1k (encodeur), photos de jeux de données de recherche (voir la fiche du modèle)</translation>
    </message>
    <message>
        <source>As the network recommends</source>
        <translation>Comme le réseau le recommande</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Discret</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>Vif</translation>
    </message>
    <message>
        <source>Likeliest colours</source>
        <translation>Couleurs les plus probables</translation>
    </message>
    <message>
        <source>Faded print</source>
        <translation>Tirage passé</translation>
    </message>
    <message>
        <source>Hand-tinted</source>
        <translation>Colorié à la main</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>avion</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>voiture</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>oiseau</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>cerf</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>chien</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>grenouille</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>cheval</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>bateau</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>camion</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{name}” is not there. Look whether it was moved or renamed.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas là. Vérifiez s’il a été déplacé ou renommé.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open a photograph in it instead.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier. Ouvrez plutôt une photo qu’il contient.</translation>
    </message>
    <message>
        <source>“{name}” is a device, not a file. Open a photograph instead.</source>
        <translation>«&#xa0;{name}&#xa0;» est un périphérique, pas un fichier. Ouvrez plutôt une photo.</translation>
    </message>
    <message>
        <source>“{name}” may not be read. Change the permissions of the file, or open a copy of it.</source>
        <translation>La lecture de «&#xa0;{name}&#xa0;» n’est pas permise. Modifiez les droits du fichier, ou ouvrez-en une copie.</translation>
    </message>
    <message>
        <source>“{name}” could not be read: the system says “{reason}”. Try a copy of the file.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être lu&#xa0;: le système dit «&#xa0;{reason}&#xa0;». Essayez une copie du fichier.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Copy it again from where it came.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide. Copiez-le de nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short, and cannot be shown whole. Copy it again from where it came.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé ou tronqué et ne peut pas être montré en entier. Copiez-le de nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>“{name}” is not a photograph. ColorStudio opens {formats} files.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une photo. ColorStudio ouvre les fichiers {formats}.</translation>
    </message>
    <message>
        <source>“{name}” is sound, but of a kind that ColorStudio does not open: {what}. Save it as an ordinary TIFF or PNG file first.</source>
        <translation>«&#xa0;{name}&#xa0;» est intact, mais d’un type que ColorStudio n’ouvre pas&#xa0;: {what}. Enregistrez-le d’abord en TIFF ou PNG ordinaire.</translation>
    </message>
    <message>
        <source>“{name}” is a {format} file, and what reads those is not installed: add the package “{package}”, or save the picture as TIFF or PNG first.</source>
        <translation>«&#xa0;{name}&#xa0;» est un fichier {format}, et ce qui les lit n’est pas installé&#xa0;: ajoutez le paquet «&#xa0;{package}&#xa0;», ou enregistrez d’abord l’image en TIFF ou PNG.</translation>
    </message>
    <message>
        <source>“{name}” has no such page. Number of its pages: {pages}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas cette page. Nombre de ses pages&#xa0;: {pages}.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, and ColorStudio takes up to {most} megapixels. Open a smaller copy.</source>
        <translation>«&#xa0;{name}&#xa0;» fait {width} × {height} pixels, et ColorStudio accepte jusqu’à {most} mégapixels. Ouvrez une copie plus petite.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, too small to colour. Each side needs at least {least} pixels.</source>
        <translation>«&#xa0;{name}&#xa0;» fait {width} × {height} pixels, trop peu pour coloriser. Il faut au moins {least} pixels de côté.</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, a strip too narrow to colour. Crop it to at most {most} to 1.</source>
        <translation>«&#xa0;{name}&#xa0;» fait {width} × {height} pixels, une bande trop étroite pour coloriser. Recadrez-la à {most} pour 1 au plus.</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”. Close other programs, or open a smaller copy of it.</source>
        <translation>La mémoire ne suffit pas pour ouvrir «&#xa0;{name}&#xa0;». Fermez d’autres programmes, ou ouvrez-en une copie plus petite.</translation>
    </message>
    <message>
        <source>“{name}” ends in no format that ColorStudio writes. Choose {formats}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a l’extension d’aucun format que ColorStudio écrive. Choisissez {formats}.</translation>
    </message>
    <message>
        <source>“{name}” cannot hold layers. Choose {formats}.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas contenir de calques. Choisissez {formats}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: this build of libvips writes no {format}. Choose .png.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être enregistré&#xa0;: cette version de libvips n’écrit pas {format}. Choisissez .png.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: what writes {format} is not installed. Add “{package}”, or choose .png.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être enregistré&#xa0;: ce qui écrit {format} n’est pas installé. Ajoutez «&#xa0;{package}&#xa0;», ou choisissez .png.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: the format ends at {most} pixels. Choose .png or .tif.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être enregistré&#xa0;: le format s’arrête à {most} pixels. Choisissez .png ou .tif.</translation>
    </message>
    <message>
        <source>“{name}” is the original, which stays as it is. Choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» est l’original, qui reste tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file. Choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» est un périphérique ou un tube, pas un fichier. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” is already there. Choose another name, or allow it to be replaced.</source>
        <translation>«&#xa0;{name}&#xa0;» existe déjà. Choisissez un autre nom, ou permettez son remplacement.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the name is too long for this disk. Choose a shorter one.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être enregistré&#xa0;: le nom est trop long pour ce disque. Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the disk is full. Free some space, or save to another disk.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être enregistré&#xa0;: le disque est plein. Libérez de la place, ou enregistrez sur un autre disque.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the folder “{folder}” may not be written to. Choose another folder.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être enregistré&#xa0;: l’écriture dans le dossier «&#xa0;{folder}&#xa0;» n’est pas permise. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: there is no folder “{folder}”. Choose another folder.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être enregistré&#xa0;: le dossier «&#xa0;{folder}&#xa0;» n’existe pas. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the system says “{reason}”. Choose another folder or name.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être enregistré&#xa0;: le système dit «&#xa0;{reason}&#xa0;». Choisissez un autre dossier ou un autre nom.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved in this format. Choose .png or .tif.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être enregistré dans ce format. Choisissez .png ou .tif.</translation>
    </message>
    <message>
        <source>There is not enough memory to save “{name}”. Close other programs.</source>
        <translation>La mémoire ne suffit pas pour enregistrer «&#xa0;{name}&#xa0;». Fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>Of “{name}”, page {page} was opened (number of pages: {pages}).</source>
        <translation>De «&#xa0;{name}&#xa0;», la page {page} a été ouverte (nombre de pages&#xa0;: {pages}).</translation>
    </message>
    <message>
        <source>Of “{name}”, the main picture alone was opened (number of pictures: {pictures}).</source>
        <translation>De «&#xa0;{name}&#xa0;», seule l’image principale a été ouverte (nombre d’images&#xa0;: {pictures}).</translation>
    </message>
    <message>
        <source>“{name}” carries {what} that cannot be kept: it is damaged, or far larger than it should be.</source>
        <translation>«&#xa0;{name}&#xa0;» contient des données ({what}) qui ne peuvent pas être conservées&#xa0;: elles sont endommagées, ou bien plus grandes qu’elles ne devraient.</translation>
    </message>
    <message>
        <source>“{name}” was saved without its {what}: the format has no room for it.</source>
        <translation>«&#xa0;{name}&#xa0;» a été enregistré sans ses données {what}&#xa0;: le format n’a pas de place pour elles.</translation>
    </message>
    <message>
        <source>“{name}” was saved without the original’s {what}: it is damaged and cannot be kept.</source>
        <translation>«&#xa0;{name}&#xa0;» a été enregistré sans les données {what} de l’original&#xa0;: elles sont endommagées et ne peuvent pas être conservées.</translation>
    </message>
    <message>
        <source>“{name}” was saved in sRGB: what writes {format} files embeds no other profile.</source>
        <translation>«&#xa0;{name}&#xa0;» a été enregistré en sRGB&#xa0;: ce qui écrit les fichiers {format} n’intègre aucun autre profil.</translation>
    </message>
    <message>
        <source>There is too little memory for this. Close other programs and try again.</source>
        <translation>Il n’y a pas assez de mémoire pour cela. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is too little memory to load the network “{network}”.</source>
        <translation>Il n’y a pas assez de mémoire pour charger le réseau «&#xa0;{network}&#xa0;».</translation>
    </message>
    <message>
        <source>There is too little memory to colour “{name}”. Close other programs and select it again.</source>
        <translation>Il n’y a pas assez de mémoire pour coloriser «&#xa0;{name}&#xa0;». Fermez d’autres programmes et sélectionnez-le de nouveau.</translation>
    </message>
    <message>
        <source>There is too little memory to colour the photograph at network size {side}.</source>
        <translation>Il n’y a pas assez de mémoire pour coloriser la photo à la taille de réseau {side}.</translation>
    </message>
    <message>
        <source>There is too little memory to recognise what the photograph shows.</source>
        <translation>Il n’y a pas assez de mémoire pour reconnaître ce que montre la photo.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured at network size {side} instead of {wished}.</source>
        <translation>La mémoire a manqué&#xa0;: «&#xa0;{name}&#xa0;» a été colorisé à la taille de réseau {side} au lieu de {wished}.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured on the CPU.</source>
        <translation>La mémoire a manqué&#xa0;: «&#xa0;{name}&#xa0;» a été colorisé sur le CPU.</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured on the CPU at network size {side} instead of {wished}.</source>
        <translation>La mémoire a manqué&#xa0;: «&#xa0;{name}&#xa0;» a été colorisé sur le CPU à la taille de réseau {side} au lieu de {wished}.</translation>
    </message>
    <message>
        <source>“{name}” is gray: a reference needs colours of its own.</source>
        <translation>«&#xa0;{name}&#xa0;» est gris&#xa0;: une référence doit avoir ses propres couleurs.</translation>
    </message>
    <message>
        <source>There is no device called “{device}”. Choose auto, cpu, cuda or mps.</source>
        <translation>Il n’y a pas d’appareil nommé «&#xa0;{device}&#xa0;». Choisissez auto, cpu, cuda ou mps.</translation>
    </message>
    <message>
        <source>There is no {device} that ColorStudio can use. Choose “auto” or “cpu”.</source>
        <translation>ColorStudio ne trouve ici rien qu’il puisse utiliser&#xa0;: {device}. Choisissez «&#xa0;auto&#xa0;» ou «&#xa0;cpu&#xa0;».</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it tells photographs apart and does not colour. Choose another one.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il distingue des photos et ne colorise pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its title would be empty. Give it one.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: son titre serait vide. Donnez-lui-en un.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it came with ColorStudio and stays. Only networks that you added can be removed.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il est fourni avec ColorStudio et reste. Seuls les réseaux que vous avez ajoutés peuvent être supprimés.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it changed while it was copied. Try again.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il a changé pendant la copie. Réessayez.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its answers are no numbers. Get a fresh copy, or use another network.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: ses réponses ne sont pas des nombres. Procurez-vous une nouvelle copie, ou utilisez un autre réseau.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: a newer ColorStudio wrote it. Update ColorStudio to use it.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: un ColorStudio plus récent l’a écrit. Mettez ColorStudio à jour pour l’utiliser.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its description is damaged. Get a fresh copy of the file.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: sa description est endommagée. Procurez-vous une nouvelle copie du fichier.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its description is incomplete. Get a fresh copy of the file.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: sa description est incomplète. Procurez-vous une nouvelle copie du fichier.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: ColorStudio&apos;s trainer did not write it.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: l’outil d’entraînement de ColorStudio ne l’a pas écrit.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is no file.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: ce n’est pas un fichier.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is not a safetensors file, or it was cut short.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: ce n’est pas un fichier safetensors, ou il est tronqué.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not hold the network of Zhang et al. 2016, or not all of it.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il ne contient pas le réseau de Zhang et al. 2016, ou pas en entier.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not say which colours its network chooses from.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il ne dit pas parmi quelles couleurs son réseau choisit.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its weights are damaged: some of them are no numbers.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: ses poids sont endommagés&#xa0;: certains ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its network chooses from other colours than the 313 of Zhang et al. 2016.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: son réseau choisit parmi d’autres couleurs que les 313 de Zhang et al. 2016.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is no file, or larger than any that ColorStudio knows.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: ce n’est pas un fichier, ou il est plus grand que tous ceux que ColorStudio connaît.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is damaged, or holds more than weights and might be unsafe.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il est endommagé, ou contient plus que des poids et pourrait être dangereux.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not hold a network&apos;s weights by name.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il ne contient pas les poids d’un réseau par leur nom.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is larger than any network that ColorStudio knows.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il est plus grand que tout réseau que ColorStudio connaît.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it colours photographs and does not tell them apart.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il colorise des photos et ne les distingue pas.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its weights are damaged or belong to another network.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: ses poids sont endommagés ou appartiennent à un autre réseau.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be read: {reason}.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be written: {reason}.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be deleted: {reason}.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il ne peut pas être supprimé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be written into the folder {folder}: {reason}.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il ne peut pas être écrit dans le dossier {folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its name is “{network}”, as that of a network which comes with ColorStudio.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: son nom est «&#xa0;{network}&#xa0;», comme celui d’un réseau fourni avec ColorStudio.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: there is another network of the name “{network}” already. Delete {file} first to have this one.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: il y a déjà un autre réseau du nom «&#xa0;{network}&#xa0;». Supprimez d’abord {file} pour avoir celui-ci.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: this version does not know the network “{network}” in it.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: cette version ne connaît pas le réseau «&#xa0;{network}&#xa0;» qu’il contient.</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: a network of the kind “{network}” gives no {output}.</source>
        <translation>Le fichier de réseau «&#xa0;{name}&#xa0;» ne peut pas être utilisé&#xa0;: un réseau du type «&#xa0;{network}&#xa0;» ne donne pas {output}.</translation>
    </message>
    <message>
        <source>“{name}” exists.</source>
        <translation>«&#xa0;{name}&#xa0;» existe.</translation>
    </message>
    <message>
        <source>“{name}” is one of the photographs to colour, and is not written over.</source>
        <translation>«&#xa0;{name}&#xa0;» est l’une des photos à coloriser et n’est pas écrasée.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, and is not replaced.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier et n’est pas remplacé.</translation>
    </message>
    <message>
        <source>“{name}” is no plain file, and is not written to.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier ordinaire&#xa0;; rien n’y est écrit.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être écrit&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” could not be looked through: {reason}.</source>
        <translation>Le dossier «&#xa0;{folder}&#xa0;» n’a pas pu être parcouru&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is a link to a photograph that is not there: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» est un lien vers une photo qui n’est pas là&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made: {reason}.</source>
        <translation>Le dossier «&#xa0;{folder}&#xa0;» ne peut pas être créé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there any more. Connect its disk again, then go on.</source>
        <translation>Le dossier «&#xa0;{folder}&#xa0;» n’est plus là. Rebranchez son disque, puis continuez.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder “{folder}” any more: {reason}.</source>
        <translation>Plus rien ne peut être écrit dans le dossier «&#xa0;{folder}&#xa0;»&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The disk of “{folder}” is full. Free some space, then go on.</source>
        <translation>Le disque de «&#xa0;{folder}&#xa0;» est plein. Libérez de la place, puis continuez.</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file since its treatment was decided. Close it, open it again and decide anew.</source>
        <translation>«&#xa0;{name}&#xa0;» a été remplacé par un autre fichier depuis que son développement a été choisi. Fermez-le, rouvrez-le et décidez de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” was another photograph when this treatment was used before: its hints and frame are not of this one.</source>
        <translation>«&#xa0;{name}&#xa0;» était une autre photo quand ce développement a servi auparavant&#xa0;: ses indications et son cadre ne sont pas de celle-ci.</translation>
    </message>
    <message>
        <source>“{name}” was replaced while it was being coloured. The result is of the file that was there before.</source>
        <translation>«&#xa0;{name}&#xa0;» a été remplacé pendant sa colorisation. Le résultat est celui du fichier qui s’y trouvait auparavant.</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file since it was opened. Close it and open it again.</source>
        <translation>«&#xa0;{name}&#xa0;» a été remplacé par un autre fichier depuis son ouverture. Fermez-le et rouvrez-le.</translation>
    </message>
    <message>
        <source>Nothing is left of this export: another window has taken it up, or its folder is gone.</source>
        <translation>Il ne reste rien de cette exportation : une autre fenêtre l’a reprise, ou son dossier n’existe plus.</translation>
    </message>
    <message>
        <source>“{name}” was changed while it was being coloured. Colour it once more.</source>
        <translation>«&#xa0;{name}&#xa0;» a été modifié pendant sa colorisation. Colorisez-le encore une fois.</translation>
    </message>
    <message>
        <source>The name of “{name}” is too long for the disk with more to it: see “{result}”.</source>
        <translation>Avec son ajout, le nom de «&#xa0;{name}&#xa0;» est trop long pour le disque&#xa0;: voir «&#xa0;{result}&#xa0;».</translation>
    </message>
    <message>
        <source>Coloured before, as “{name}”.</source>
        <translation>Déjà colorisé, sous «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no {place} to put into names. There are {places}.</source>
        <translation>Il n’y a pas de champ {place} pour les noms. Il y a {places}.</translation>
    </message>
    <message>
        <source>A brace is open in the naming pattern. Names are put in as in {example}.</source>
        <translation>Une accolade est ouverte dans le modèle de nom. Les noms s’insèrent comme dans {example}.</translation>
    </message>
    <message>
        <source>File names hold no “{sign}” on some systems. Choose another sign.</source>
        <translation>Sur certains systèmes, les noms de fichiers ne peuvent pas contenir «&#xa0;{sign}&#xa0;». Choisissez un autre signe.</translation>
    </message>
    <message>
        <source>Without {name} or {number} all results would have one name.</source>
        <translation>Sans {name} ni {number}, tous les résultats auraient le même nom.</translation>
    </message>
    <message>
        <source>The library of treatments in {folder} cannot be used: {reason}.</source>
        <translation>La bibliothèque des développements dans {folder} ne peut pas être utilisée&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The treatments in {folder} are of a newer ColorStudio. Update ColorStudio to use them.</source>
        <translation>Les développements dans {folder} viennent d’un ColorStudio plus récent. Mettez ColorStudio à jour pour les utiliser.</translation>
    </message>
    <message>
        <source>The treatments in {file} are of a newer ColorStudio and stay as they are. Until you update, others are kept beside them.</source>
        <translation>Les développements dans {file} viennent d’un ColorStudio plus récent et restent tels quels. Jusqu’à la mise à jour, d’autres sont conservés à côté.</translation>
    </message>
    <message>
        <source>The library of treatments was damaged. It lies as {name} in {folder}; what could be read of it is in a new one (treatments: {count}).</source>
        <translation>La bibliothèque des développements était endommagée. Elle se trouve sous {name} dans {folder}&#xa0;; ce qui a pu en être lu est dans une nouvelle (développements&#xa0;: {count}).</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken in: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être repris&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a file of treatments.</source>
        <translation>«&#xa0;{name}&#xa0;» est trop grand pour un fichier de développements.</translation>
    </message>
    <message>
        <source>“{name}” is no file of treatments, or it is damaged.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier de développements, ou il est endommagé.</translation>
    </message>
    <message>
        <source>The pasted picture cannot be kept in {folder}: {reason}.</source>
        <translation>L’image collée ne peut pas être conservée dans {folder}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be deleted: {reason}.</source>
        <translation>Le fichier {file} ne peut pas être supprimé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The colours of this photograph came out as no numbers, so it was not painted.</source>
        <translation>Les couleurs de cette photo ne sont pas des nombres&#xa0;; elle n’a donc pas été peinte.</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>carte graphique NVIDIA</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>processeur graphique Apple</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>textes</translation>
    </message>
    <message>
        <source>a JPEG of 12 bits a channel</source>
        <translation>un JPEG de 12 bits par canal</translation>
    </message>
    <message>
        <source>a lossless or hierarchical JPEG</source>
        <translation>un JPEG sans perte ou hiérarchique</translation>
    </message>
    <message>
        <source>a TIFF with more channels than a photograph has</source>
        <translation>un TIFF avec plus de canaux que n’en a une photo</translation>
    </message>
    <message>
        <source>a TIFF whose colours are neither gray, RGB, CMYK, YCbCr nor Lab</source>
        <translation>un TIFF dont les couleurs ne sont ni gris, RVB, CMJN, YCbCr ni Lab</translation>
    </message>
    <message>
        <source>a TIFF whose channels are not whole numbers of 8 or 16 bits</source>
        <translation>un TIFF dont les canaux ne sont pas des entiers de 8 ou 16 bits</translation>
    </message>
    <message>
        <source>a TIFF compressed in a way that is not read</source>
        <translation>un TIFF dont la compression n’est pas lue</translation>
    </message>
    <message>
        <source>a raw file of a camera that is not known</source>
        <translation>un fichier raw d’un appareil photo inconnu</translation>
    </message>
    <message>
        <source>a JPEG XL that keeps its colours under a profile of its own</source>
        <translation>un JPEG XL qui garde ses couleurs sous un profil à lui</translation>
    </message>
    <message>
        <source>a picture of high dynamic range (PQ or HLG)</source>
        <translation>une image à grande gamme dynamique (PQ ou HLG)</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the disk is full, or fails</source>
        <translation>le disque est plein ou défaillant</translation>
    </message>
    <message>
        <source>another program is busy with it</source>
        <translation>un autre programme l’occupe</translation>
    </message>
    <message>
        <source>the folder may not be written to</source>
        <translation>l’écriture dans le dossier n’est pas permise</translation>
    </message>
    <message>
        <source>the treatment</source>
        <translation>le développement</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a very large number</source>
        <translation>un très grand nombre</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a short list</source>
        <translation>une courte liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
    <message>
        <source>an object with few keys</source>
        <translation>un objet à peu de clés</translation>
    </message>
    <message>
        <source>the name of a setting</source>
        <translation>le nom d’un réglage</translation>
    </message>
    <message>
        <source>a name for a file</source>
        <translation>un nom pour un fichier</translation>
    </message>
    <message>
        <source>64 hexadecimal digits in lower case</source>
        <translation>64 chiffres hexadécimaux en minuscules</translation>
    </message>
    <message>
        <source>a time such as 2026-01-31T12:00:00+00:00</source>
        <translation>une date telle que 2026-01-31T12:00:00+00:00</translation>
    </message>
    <message>
        <source>a PNG file in base64</source>
        <translation>un fichier PNG en base64</translation>
    </message>
    <message>
        <source>[a, b], &quot;keep&quot; or &quot;gray&quot;</source>
        <translation>[a, b], &quot;keep&quot; ou &quot;gray&quot;</translation>
    </message>
    <message>
        <source>a list of 4 or &quot;none&quot;</source>
        <translation>une liste de 4 ou &quot;none&quot;</translation>
    </message>
    <message>
        <source>left, top, right, bottom with some area between</source>
        <translation>gauche, haut, droite, bas avec de la surface entre eux</translation>
    </message>
    <message>
        <source>a Photoshop file without a flattened picture of 8 bits a channel</source>
        <translation>un fichier Photoshop sans image aplatie de 8 bits par canal</translation>
    </message>
    <message>
        <source>{key} is not JSON: {reason}</source>
        <translation>{key} n’est pas du JSON&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{key} is not known; there are {known}</source>
        <translation>{key} est inconnu&#xa0;; il y a {known}</translation>
    </message>
    <message>
        <source>{key} is missing</source>
        <translation>{key} manque</translation>
    </message>
    <message>
        <source>{key} {got} is of a newer ColorStudio</source>
        <translation>{key} {got} vient d’un ColorStudio plus récent</translation>
    </message>
    <message>
        <source>{key} must be there once, not twice</source>
        <translation>{key} doit être là une fois, pas deux</translation>
    </message>
    <message>
        <source>{key} must be {wanted}, not {got}</source>
        <translation>{key} doit être {wanted}, pas {got}</translation>
    </message>
    <message>
        <source>{key} must lie between {low} and {high}, not {got}</source>
        <translation>{key} doit être entre {low} et {high}, pas {got}</translation>
    </message>
    <message>
        <source>{key} must be a list with each bin once</source>
        <translation>{key} doit être une liste avec chaque classe de couleur une fois</translation>
    </message>
    <message>
        <source>{key} must lie between 0 (left out) and 1 in sum, not {got}</source>
        <translation>{key} doit être entre 0 (omis) et 1 au total, pas {got}</translation>
    </message>
    <message>
        <source>a list of {length}</source>
        <translation>une liste de {length}</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>l’un de {known}</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>No program opened the folder.</source>
        <translation>Aucun programme n’a ouvert le dossier.</translation>
    </message>
    <message>
        <source>You find it at {folder}.</source>
        <translation>Il se trouve à l’emplacement {folder}.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph on the window, or choose **File &gt; Open**. Several, or whole folders, work as well.</source>
        <translation>Déposez une photo en noir et blanc sur la fenêtre, ou choisissez **Fichier &gt; Ouvrir**. Plusieurs, ou des dossiers entiers, conviennent aussi.</translation>
    </message>
    <message>
        <source>After a few seconds the gray and the coloured picture stand side by side. The sliders on the right change the colours at once: begin with [temperature](help:temperature) and [vividness](help:vividness).</source>
        <translation>Après quelques secondes, l’image grise et l’image colorisée sont côte à côte. Les curseurs à droite changent les couleurs aussitôt&#xa0;: commencez par la [température](help:temperature) et la [vivacité](help:vividness).</translation>
    </message>
    <message>
        <source>If you know a colour, say so: [hints](help:hints). If you do not, let ColorStudio lead you to the [doubtful places](help:doubt).</source>
        <translation>Si vous connaissez une couleur, dites-la&#xa0;: [indications](help:hints). Sinon, laissez ColorStudio vous mener aux [endroits douteux](help:doubt).</translation>
    </message>
    <message>
        <source>[Save](help:save) writes a new file. Your photograph is never changed.</source>
        <translation>[Enregistrer](help:save) écrit un nouveau fichier. Votre photo n’est jamais modifiée.</translation>
    </message>
    <message>
        <source>The colours are a guess of a neural network. They can be plausible and wrong: nobody should take them for history.</source>
        <translation>Les couleurs sont la supposition d’un réseau de neurones. Elles peuvent être plausibles et fausses&#xa0;: personne ne devrait les prendre pour de l’histoire.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>For each place of a photograph the network knows many colours, each more or less likely. Temperature says how they become one.</source>
        <translation>Pour chaque endroit d’une photo, le réseau connaît beaucoup de couleurs, chacune plus ou moins probable. La température dit comment elles n’en font qu’une.</translation>
    </message>
    <message>
        <source>**To the left**, the likeliest colour wins: firm and rich, with hard borders where the network changes its mind. **To the right**, all colours are blended: soft and safe, and browner, since the mean of many colours is nearly gray.</source>
        <translation>**Vers la gauche**, la couleur la plus probable l’emporte&#xa0;: ferme et riche, avec des limites nettes où le réseau change d’avis. **Vers la droite**, toutes les couleurs sont mélangées&#xa0;: doux et sûr, mais plus brun, car la moyenne de beaucoup de couleurs est presque grise.</translation>
    </message>
    <message>
        <source>Between 0.3 and 0.8 most photographs look best. A double-click on the slider goes back to what the network recommends.</source>
        <translation>C’est entre 0,3 et 0,8 que la plupart des photos sont les plus belles. Un double-clic sur le curseur revient à la valeur recommandée.</translation>
    </message>
    <message>
        <source>It has nothing to do with how warm the light looks: for that there is [warmth](help:sliders).</source>
        <translation>Elle n’a rien à voir avec la chaleur de la lumière&#xa0;: pour cela, il y a la [chaleur](help:sliders).</translation>
    </message>
    <message>
        <source>Temperature 0, 0.38 and 1</source>
        <translation>Température 0, 0,38 et 1</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>Most of the world is brown, gray and pale. A network that has seen it knows that, and prefers such colours. Vividness takes this habit back: rare, rich colours get a better chance.</source>
        <translation>Presque tout dans le monde est brun, gris et pâle. Un réseau qui l’a vu le sait, et préfère ces couleurs. La vivacité corrige cette habitude&#xa0;: les couleurs rares et riches ont plus de chances.</translation>
    </message>
    <message>
        <source>**0** is the network’s own judgement. **Higher** is braver, and wrong more often. Above 1, look at skin and at white things: they tell first that it is too much.</source>
        <translation>**0** est l’avis du réseau lui-même. **Plus haut** est plus audacieux, et plus souvent faux. Au-dessus de 1, regardez la peau et les choses blanches&#xa0;: elles disent les premières que c’est trop.</translation>
    </message>
    <message>
        <source>Vividness chooses other colours; [saturation](help:sliders) makes the chosen ones stronger or weaker.</source>
        <translation>La vivacité choisit d’autres couleurs&#xa0;; la [saturation](help:sliders) renforce ou affaiblit celles qui sont choisies.</translation>
    </message>
    <message>
        <source>Vividness 0, 0.75 and 1.5</source>
        <translation>Vivacité 0, 0,75 et 1,5</translation>
    </message>
    <message>
        <source>Saturation, warmth and tint</source>
        <translation>Saturation, chaleur et teinte</translation>
    </message>
    <message>
        <source>**Saturation** makes all colours alike stronger or weaker. 0 is gray, 1 leaves them as they are.</source>
        <translation>La **saturation** renforce ou affaiblit toutes les couleurs ensemble. 0 est gris, 1 les laisse telles quelles.</translation>
    </message>
    <message>
        <source>**Warmth** moves all colours towards blue or yellow, **tint** towards green or red.</source>
        <translation>La **chaleur** déplace toutes les couleurs vers le bleu ou le jaune, la **teinte** vers le vert ou le rouge.</translation>
    </message>
    <message>
        <source>None of the sliders touches the lightness: what was dark stays dark, grain and sharpness stay. Each can be undone (Ctrl+Z), and **Reset All** brings all of them back.</source>
        <translation>Aucun curseur ne touche à la clarté&#xa0;: ce qui était sombre reste sombre, le grain et la netteté restent. Chacun peut être annulé (Ctrl+Z), et **Tout réinitialiser** les ramène tous.</translation>
    </message>
    <message>
        <source>Values that you like can be kept: **Treatment &gt; Presets**.</source>
        <translation>Les valeurs qui vous plaisent peuvent être conservées&#xa0;: **Développement &gt; Préréglages**.</translation>
    </message>
    <message>
        <source>Hints: say what a colour was</source>
        <translation>Indications&#xa0;: dire quelle était une couleur</translation>
    </message>
    <message>
        <source>Press **H** and click on a place whose colour you know. A pin is set, and beside it are the colours that the network holds likely there. Take one, or choose any other.</source>
        <translation>Appuyez sur **H** et cliquez sur un endroit dont vous connaissez la couleur. Un repère est posé, et à côté se trouvent les couleurs que le réseau y juge probables. Prenez-en une, ou toute autre.</translation>
    </message>
    <message>
        <source>What is alike follows: one pin on a coat colours the coat. If too much follows, lower the **reach**, or set a second pin where the first must not act: **Keep as It Is**, or click with Shift or Alt held. Press and hold **M** to see how far a pin acts.</source>
        <translation>Ce qui se ressemble suit&#xa0;: un repère sur un manteau colorise le manteau. Si trop de choses suivent, réduisez la **portée**, ou posez un second repère là où le premier ne doit pas agir&#xa0;: **Garder tel quel**, ou cliquez en maintenant Maj ou Alt. Maintenez **M** pour voir jusqu’où agit un repère.</translation>
    </message>
    <message>
        <source>**Keep Gray** keeps a place without colour: a white wall, a silver spoon.</source>
        <translation>**Garder gris** garde un endroit sans couleur&#xa0;: un mur blanc, une cuillère d’argent.</translation>
    </message>
    <message>
        <source>The **eyedropper** (I) takes a colour from the photograph itself, or from another one that is open.</source>
        <translation>La **pipette** (I) prend une couleur dans la photo elle-même, ou dans une autre qui est ouverte.</translation>
    </message>
    <message>
        <source>Pins are moved with the mouse or the arrow keys and deleted with Del. Press H again when you are done.</source>
        <translation>Les repères se déplacent avec la souris ou les flèches et se suppriment avec Suppr. Appuyez de nouveau sur H quand vous avez fini.</translation>
    </message>
    <message>
        <source>Gray, coloured by the network, and with one hint on the cup</source>
        <translation>Grise, colorisée par le réseau, et avec une indication sur la tasse</translation>
    </message>
    <message>
        <source>Where the network is unsure</source>
        <translation>Où le réseau hésite</translation>
    </message>
    <message>
        <source>Press **D** to see it: the marked places are those for which the network knows several very different colours.</source>
        <translation>Appuyez sur **D** pour le voir&#xa0;: les endroits marqués sont ceux pour lesquels le réseau connaît plusieurs couleurs très différentes.</translation>
    </message>
    <message>
        <source>Press **N** to be led to the place where a [hint](help:hints) helps most; press it again for the next one. Two or three hints there often settle a whole photograph.</source>
        <translation>Appuyez sur **N** pour aller à l’endroit où une [indication](help:hints) aide le plus&#xa0;; de nouveau pour le suivant. Deux ou trois indications y règlent souvent toute une photo.</translation>
    </message>
    <message>
        <source>**Colours &gt; Variants** shows the whole photograph coloured otherwise, to choose from.</source>
        <translation>**Couleurs &gt; Variantes** montre la photo entière colorisée autrement, au choix.</translation>
    </message>
    <message>
        <source>The colours of another photograph</source>
        <translation>Les couleurs d’une autre photo</translation>
    </message>
    <message>
        <source>Drop a coloured photograph into the field **Reference** on the right, or hold Shift when you drop it on the window. Its colours become likelier in this one: the same garden, the same family, the same film.</source>
        <translation>Déposez une photo en couleurs dans le champ **Référence** à droite, ou maintenez Maj en la déposant sur la fenêtre. Ses couleurs deviennent plus probables dans celle-ci&#xa0;: le même jardin, la même famille, le même film.</translation>
    </message>
    <message>
        <source>**Strength** says how far. At 0 the reference does nothing.</source>
        <translation>L’**intensité** dit jusqu’où. À 0, la référence ne fait rien.</translation>
    </message>
    <message>
        <source>Only how frequent colours are is taken, not where they lie: for a single place, set a [hint](help:hints).</source>
        <translation>Seule la fréquence des couleurs est reprise, pas leur place&#xa0;: pour un endroit précis, posez une [indication](help:hints).</translation>
    </message>
    <message>
        <source>Borders and album pages</source>
        <translation>Bords et pages d’album</translation>
    </message>
    <message>
        <source>Paper, film and album pages around a photograph are found. They stay gray, and the network does not see them.</source>
        <translation>Le papier, la pellicule et les pages d’album autour d’une photo sont trouvés. Ils restent gris, et le réseau ne les voit pas.</translation>
    </message>
    <message>
        <source>Press **F** to see the line where the photograph ends. Where it is wrong, drag it by an edge or a corner, or choose an edge with Tab and move it with the arrow keys, further with Shift. The photograph is coloured anew when you let go.</source>
        <translation>Appuyez sur **F** pour voir la ligne où la photo s’arrête. Là où elle est fausse, faites-la glisser par un côté ou un coin, ou choisissez un côté avec Tab et déplacez-le avec les touches fléchées, plus loin avec Maj. La photo est colorisée de nouveau quand vous relâchez.</translation>
    </message>
    <message>
        <source>**Whole Sheet** (Delete) colours all of it, **Find It Again** (Backspace) goes back to the line that was found. Every step can be undone.</source>
        <translation>**Feuille entière** (Suppr) la colorise toute, **Le retrouver** (Retour arrière) revient à la ligne trouvée. Chaque étape peut être annulée.</translation>
    </message>
    <message>
        <source>If several photographs lie on one sheet, each has its line. They can be opened separately: each is cut out along its line and is then a photograph of its own, with its own colours and its own name when it is saved. The sheet stays.</source>
        <translation>Si plusieurs photos se trouvent sur une feuille, chacune a sa ligne. Elles peuvent être ouvertes séparément&#xa0;: chacune est découpée le long de sa ligne et devient une photo à part, avec ses propres couleurs et son propre nom à l’enregistrement. La feuille reste.</translation>
    </message>
    <message>
        <source>The network expects photographs to stand upright. **Turn Left** and **Turn Right** in the Treatment menu (Ctrl+Shift+Left, Ctrl+Shift+Right) turn what was scanned on its side, or all that are selected in the film strip. Hints and frames turn along, and it is saved upright.</source>
        <translation>Le réseau attend des photos à l’endroit. **Tourner à gauche** et **Tourner à droite** dans le menu Développement (Ctrl+Maj+Gauche, Ctrl+Maj+Droite) tournent ce qui a été numérisé sur le côté, ou toutes les photos sélectionnées dans le film fixe. Les indications et les cadres tournent avec, et la photo est enregistrée à l’endroit.</translation>
    </message>
    <message>
        <source>Where a photograph on screen seems to lie on its side, the studio network&apos;s encoder tells it once the colours are there, and you are asked. **Leave** is remembered: that photograph is not asked about again. Nothing is turned unasked, and in an export nothing is asked.</source>
        <translation>Si une photo à l’écran semble couchée sur le côté, l’encodeur du réseau studio le remarque une fois les couleurs arrivées, et la question vous est posée. **Laisser ainsi** est retenu : la question n’est plus posée pour cette photo. Rien n’est tourné sans votre accord, et rien n’est demandé lors d’une exportation.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Hold the **space bar** to see the original in the place of the coloured picture.</source>
        <translation>Maintenez la **barre d’espace** pour voir l’original à la place de l’image colorisée.</translation>
    </message>
    <message>
        <source>**View &gt; Compare &gt; Wipe** puts a line into the picture that you drag: gray on one side, colour on the other; or two snapshots, or two networks. The **loupe** shows both at once, enlarged.</source>
        <translation>**Affichage &gt; Comparer &gt; Volet de comparaison** met dans l’image une ligne que vous déplacez&#xa0;: le gris d’un côté, la couleur de l’autre&#xa0;; ou deux instantanés, ou deux réseaux. La **loupe** montre les deux à la fois, agrandis.</translation>
    </message>
    <message>
        <source>A **snapshot** keeps what you decided until now, so that you can try something else and come back.</source>
        <translation>Un **instantané** garde ce que vous avez décidé jusqu’ici, pour essayer autre chose et revenir.</translation>
    </message>
    <message>
        <source>Zoom and panes</source>
        <translation>Zoom et vues</translation>
    </message>
    <message>
        <source>The mouse wheel or a pinch zooms, dragging moves; a double-click goes to 100% and back. Both panes move in step.</source>
        <translation>La molette ou un pincement zooment, glisser déplace&#xa0;; un double-clic va à 100&#xa0;% et en revient. Les deux vues bougent ensemble.</translation>
    </message>
    <message>
        <source>Ctrl+0 fits the photograph into the pane. Ctrl+2 to Ctrl+5 lay the panes out: side by side, one above the other, or the coloured one alone.</source>
        <translation>Ctrl+0 ajuste la photo à la vue. Ctrl+2 à Ctrl+5 disposent les vues&#xa0;: côte à côte, l’une au-dessus de l’autre, ou la colorisée seule.</translation>
    </message>
    <message>
        <source>F11 fills the screen, F9 hides the sliders, F8 the film strip. F1 lists all keys.</source>
        <translation>F11 remplit l’écran, F9 masque les curseurs, F8 le film fixe. F1 donne toutes les touches.</translation>
    </message>
    <message>
        <source>Save, copy, drag out</source>
        <translation>Enregistrer, copier, faire glisser</translation>
    </message>
    <message>
        <source>**Save** writes a new file beside the photograph, at full size, with its EXIF, XMP and IPTC. The original is never written over. The file says of itself that its colours were made by ColorStudio, and how.</source>
        <translation>**Enregistrer** écrit un nouveau fichier à côté de la photo, en taille réelle, avec ses EXIF, XMP et IPTC. L’original n’est jamais écrasé. Le fichier dit de lui-même que ses couleurs viennent de ColorStudio, et comment.</translation>
    </message>
    <message>
        <source>**Save As** also writes layers for an image editor: the gray below, the colours above it.</source>
        <translation>**Enregistrer sous** écrit aussi des calques pour un éditeur d’images&#xa0;: le gris dessous, les couleurs dessus.</translation>
    </message>
    <message>
        <source>**Copy** (Ctrl+C) puts the coloured picture on the clipboard.</source>
        <translation>**Copier** (Ctrl+C) met l’image colorisée dans le presse-papiers.</translation>
    </message>
    <message>
        <source>To give the picture to another program, drag it there by the handle over the coloured picture. A file is made for that, the original stays where it is. A large photograph takes a moment: drag again when the status bar says that it is ready.</source>
        <translation>Pour donner l’image à un autre programme, faites-la glisser par la poignée au-dessus de l’image colorisée. Un fichier est créé pour cela, l’original reste où il est. Une grande photo prend un moment&#xa0;: faites glisser de nouveau quand la barre d’état dit qu’elle est prête.</translation>
    </message>
    <message>
        <source>Many photographs</source>
        <translation>Beaucoup de photos</translation>
    </message>
    <message>
        <source>Drop a folder, or several files. They lie in the film strip below; Ctrl+Right and Ctrl+Left go from one to the next.</source>
        <translation>Déposez un dossier, ou plusieurs fichiers. Ils sont dans le film fixe en bas&#xa0;; Ctrl+Droite et Ctrl+Gauche passent de l’un à l’autre.</translation>
    </message>
    <message>
        <source>Select several with Ctrl or Shift held; **Treatment &gt; Apply to Selected** gives them what you decided about the one on screen, all but its hints.</source>
        <translation>Sélectionnez-en plusieurs avec Ctrl ou Maj&#xa0;; **Développement &gt; Appliquer à la sélection** leur donne ce que vous avez décidé pour celle à l’écran, sauf ses indications.</translation>
    </message>
    <message>
        <source>**File &gt; Export** writes them all, in the background. One bad file does not stop the others, and an export that was interrupted can go on later.</source>
        <translation>**Fichier &gt; Exporter** les écrit toutes, en arrière-plan. Un mauvais fichier n’arrête pas les autres, et une exportation interrompue peut reprendre plus tard.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>**File &gt; Print** shows the page before it is printed. The picture fills the page within its margins and is never cropped; the paper lies across where the picture is wider than high.</source>
        <translation>**Fichier &gt; Imprimer** montre la page avant l’impression. L’image remplit la page entre ses marges et n’est jamais recadrée&#xa0;; le papier est en paysage quand l’image est plus large que haute.</translation>
    </message>
    <message>
        <source>Choose **Gray and colour beside each other** to have both on one page.</source>
        <translation>Choisissez **Gris et couleur côte à côte** pour avoir les deux sur une page.</translation>
    </message>
    <message>
        <source>Where there is no printer, the page can be written as a PDF file.</source>
        <translation>Sans imprimante, la page peut être écrite en fichier PDF.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>What you decide about a photograph is kept by its content, in a small database of the program. When you open it again, renamed or moved, all is there.</source>
        <translation>Ce que vous décidez pour une photo est conservé d’après son contenu, dans une petite base de données du programme. Quand vous la rouvrez, renommée ou déplacée, tout est là.</translation>
    </message>
    <message>
        <source>The photographs themselves are not kept, and nothing leaves this computer.</source>
        <translation>Les photos elles-mêmes ne sont pas conservées, et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>**File &gt; What Is Kept** exports it, reads it in elsewhere, or forgets it.</source>
        <translation>**Fichier &gt; Ce qui est conservé** l’exporte, le lit ailleurs, ou l’oublie.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>A network is what knows colours. **Studio** is made for photographs and is the best one to begin with; the others show how earlier ones did it.</source>
        <translation>Un réseau est ce qui connaît les couleurs. **Studio** est fait pour les photos et le meilleur pour commencer&#xa0;; les autres montrent comment on faisait avant.</translation>
    </message>
    <message>
        <source>**Tools &gt; Networks** tells what each has learned from, adds others, and compares two of them on the open photograph.</source>
        <translation>**Outils &gt; Réseaux** dit de quoi chacun a appris, en ajoute d’autres, et en compare deux sur la photo ouverte.</translation>
    </message>
    <message>
        <source>**Best Quality** (Ctrl+B) lets the network look several times: truer colours, slower.</source>
        <translation>**Meilleure qualité** (Ctrl+B) laisse le réseau regarder plusieurs fois&#xa0;: couleurs plus justes, plus lent.</translation>
    </message>
    <message>
        <source>Teach with your own photographs</source>
        <translation>Entraîner avec vos propres photos</translation>
    </message>
    <message>
        <source>If you have colour photographs of the same family, place or time, a network can learn from them: **Tools &gt; Teach with Your Own Photographs**. Some hundred are better than some ten.</source>
        <translation>Si vous avez des photos en couleurs de la même famille, du même lieu ou de la même époque, un réseau peut en apprendre&#xa0;: **Outils &gt; Entraîner avec vos propres photos**. Quelques centaines valent mieux que quelques dizaines.</translation>
    </message>
    <message>
        <source>A part of them is held back, and by these it is measured whether it has helped; you are told if it has not.</source>
        <translation>Une partie est mise de côté, et elle sert à mesurer si cela a aidé&#xa0;; on vous dit si ce n’est pas le cas.</translation>
    </message>
    <message>
        <source>It takes minutes to hours. You can stop it and go on later, and the network becomes one among [the others](help:networks).</source>
        <translation>Cela prend de quelques minutes à quelques heures. Vous pouvez l’arrêter et continuer plus tard, et le réseau rejoint [les autres](help:networks).</translation>
    </message>
    <message>
        <source>The colours of your screen</source>
        <translation>Les couleurs de votre écran</translation>
    </message>
    <message>
        <source>Where the system tells the profile of the screen, photographs are shown through it, so that colours look as they will look elsewhere. The status bar says which profile that is, or **sRGB** where none is known.</source>
        <translation>Quand le système indique le profil de l’écran, les photos sont montrées à travers lui, pour que les couleurs soient comme ailleurs. La barre d’état dit quel est ce profil, ou **sRGB** si aucun n’est connu.</translation>
    </message>
    <message>
        <source>In the **Settings** (Ctrl+,) you can switch it off, or name a profile file of your own, as a measuring device writes it (.icc, .icm).</source>
        <translation>Dans les **Paramètres** (Ctrl+,) vous pouvez le désactiver, ou nommer votre propre fichier de profil, tel que l’écrit un appareil de mesure (.icc, .icm).</translation>
    </message>
    <message>
        <source>Only what you see is converted. Saved, copied and printed pictures do not depend on the screen.</source>
        <translation>Seul ce que vous voyez est converti. Les images enregistrées, copiées et imprimées ne dépendent pas de l’écran.</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>Si quelque chose ne va pas</translation>
    </message>
    <message>
        <source>**The picture stays gray.** The network may still be at work: the status bar says so. Saturation 0 makes all gray.</source>
        <translation>**L’image reste grise.** Le réseau est peut-être encore au travail&#xa0;: la barre d’état le dit. La saturation 0 rend tout gris.</translation>
    </message>
    <message>
        <source>**Colours in spots.** Raise the [temperature](help:temperature), lower the [vividness](help:vividness), or choose **Best Quality** (Ctrl+B).</source>
        <translation>**Couleurs en taches.** Augmentez la [température](help:temperature), réduisez la [vivacité](help:vividness), ou choisissez **Meilleure qualité** (Ctrl+B).</translation>
    </message>
    <message>
        <source>**Everything is brown.** Lower the temperature or raise the vividness.</source>
        <translation>**Tout est brun.** Réduisez la température ou augmentez la vivacité.</translation>
    </message>
    <message>
        <source>**Colour runs over an edge.** Set a [hint](help:hints) on each side of it.</source>
        <translation>**La couleur déborde d’un contour.** Posez une [indication](help:hints) de chaque côté.</translation>
    </message>
    <message>
        <source>**A file does not open.** The message says why. HEIC, JPEG XL and camera raw files need an addition when the program is installed.</source>
        <translation>**Un fichier ne s’ouvre pas.** Le message dit pourquoi. Les fichiers HEIC, JPEG XL et raw demandent un complément à l’installation.</translation>
    </message>
    <message>
        <source>**It is slow.** The network runs once for each photograph. In the settings, choose a small network input, or a GPU as the device.</source>
        <translation>**C’est lent.** Le réseau passe une fois par photo. Dans les paramètres, choisissez une petite entrée du réseau, ou un GPU comme appareil de calcul.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
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
