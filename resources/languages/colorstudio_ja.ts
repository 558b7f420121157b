<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About ColorStudio</source>
        <translation>ColorStudioについて</translation>
    </message>
    <message>
        <source>Version {version}, on Qt {qt}</source>
        <translation>バージョン {version}、Qt {qt}</translation>
    </message>
    <message>
        <source>Colours black-and-white photographs with neural networks that say how likely each colour is, and lets you choose between the likeliest and a blend of all. Everything is computed on this computer; no photograph leaves it.</source>
        <translation>白黒写真を、各色がどれほどありそうかを示すニューラルネットワークで着色し、最もありそうな色とすべての混合とのあいだで選べるようにします。計算はすべてこのコンピューター上で行われ、写真が外に出ることはありません。</translation>
    </message>
    <message>
        <source>After Li &amp; Wang, “Image Colorization and Classification”, and Zhang, Isola &amp; Efros, “Colorful Image Colorization” (ECCV 2016). Colours are guesses, not history.</source>
        <translation>Li &amp; Wang「Image Colorization and Classification」、Zhang, Isola &amp; Efros「Colorful Image Colorization」(ECCV 2016)に基づきます。色は推測であり、史実ではありません。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>フォルダーを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close Photograph</source>
        <translation>写真を閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Close A&amp;ll</source>
        <translation>すべて閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Add Net&amp;work…</source>
        <translation>ネットワークを追加(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Networks…</source>
        <translation>ネットワーク(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Teach with Your Own Photographs…</source>
        <translation>自分の写真で学習(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>取り消す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy Coloured Picture</source>
        <translation>着色画像をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;eset to Recommended</source>
        <translation>推奨値に戻す(&amp;E)</translation>
    </message>
    <message>
        <source>Best &amp;Quality</source>
        <translation>最高品質(&amp;Q)</translation>
    </message>
    <message>
        <source>Looks at the photograph several times: truer colours, slower (Ctrl+B)</source>
        <translation>写真を何度も調べます。より正確な色になりますが、時間がかかります(Ctrl+B)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;100%</source>
        <translation>&amp;100%</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Recognition</source>
        <translation>認識(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>ヒント(&amp;H)</translation>
    </message>
    <message>
        <source>Hide Pi&amp;ns</source>
        <translation>ピンを隠す(&amp;N)</translation>
    </message>
    <message>
        <source>Show &amp;Doubt</source>
        <translation>不確かさを表示(&amp;D)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Doubtful Place</source>
        <translation>次の不確かな場所(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Variants…</source>
        <translation>バリエーション(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Frame</source>
        <translation>枠(&amp;F)</translation>
    </message>
    <message>
        <source>Where the photograph ends and its border begins, to move it (F)</source>
        <translation>写真の端と縁の境目を動かす(F)</translation>
    </message>
    <message>
        <source>F&amp;ind the Frame Again</source>
        <translation>枠を探し直す(&amp;I)</translation>
    </message>
    <message>
        <source>Colour the &amp;Whole Sheet</source>
        <translation>用紙全体を着色(&amp;W)</translation>
    </message>
    <message>
        <source>Open Its Photographs &amp;Separately</source>
        <translation>写真を別々に開く(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全画面表示(&amp;U)</translation>
    </message>
    <message>
        <source>Show the Pane&amp;l</source>
        <translation>パネルを表示(&amp;L)</translation>
    </message>
    <message>
        <source>Show the Film S&amp;trip</source>
        <translation>フィルムストリップを表示(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Next Photograph</source>
        <translation>次の写真(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Photograph</source>
        <translation>前の写真(&amp;P)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>キャンセル(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>ColorStudio &amp;Help</source>
        <translation>ColorStudioヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>T&amp;our</source>
        <translation>ツアー(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;About ColorStudio</source>
        <translation>ColorStudioについて(&amp;A)</translation>
    </message>
    <message>
        <source>Panes: &amp;Automatic</source>
        <translation>表示: 自動(&amp;A)</translation>
    </message>
    <message>
        <source>Panes: Side by &amp;Side</source>
        <translation>表示: 左右に並べる(&amp;S)</translation>
    </message>
    <message>
        <source>Panes: One A&amp;bove the Other</source>
        <translation>表示: 上下に並べる(&amp;B)</translation>
    </message>
    <message>
        <source>Panes: &amp;Coloured Only</source>
        <translation>表示: 着色のみ(&amp;C)</translation>
    </message>
</context>
<context>
    <name>AlternativesDialog</name>
    <message>
        <source>Colouring…</source>
        <translation>着色しています…</translation>
    </message>
    <message>
        <source>Leave as It Is</source>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>This network holds no other colours possible here.</source>
        <translation>このネットワークは、ここで他の色をありうるとは見ていません。</translation>
    </message>
    <message>
        <source>{share} likely</source>
        <translation>可能性 {share}</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>落ち着いた色</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>鮮やか</translation>
    </message>
    <message>
        <source>Other colours</source>
        <translation>別の色</translation>
    </message>
    <message>
        <source>Yet other colours</source>
        <translation>さらに別の色</translation>
    </message>
    <message>
        <source>Warmer</source>
        <translation>より暖かく</translation>
    </message>
    <message>
        <source>Cooler</source>
        <translation>より冷たく</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>This photograph seems to stand on its head. Turn it?</source>
        <translation>この写真は上下逆さまのようです。回転しますか？</translation>
    </message>
    <message>
        <source>This photograph seems to lie on its side. Turn it?</source>
        <translation>この写真は横向きのようです。回転しますか？</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>このまま</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Photographs are being exported.</source>
        <translation>写真を書き出しています。</translation>
    </message>
    <message>
        <source>A photograph is being saved.</source>
        <translation>写真を保存しています。</translation>
    </message>
    <message>
        <source>If you stop, ColorStudio offers to go on with the rest when it is started again.</source>
        <translation>停止すると、次に起動したときに残りの続きを行うかどうかをColorStudioが尋ねます。</translation>
    </message>
    <message>
        <source>What is saved by now stays, whatever you choose.</source>
        <translation>どちらを選んでも、ここまでに保存したものは残ります。</translation>
    </message>
    <message>
        <source>&amp;Finish, Then Close</source>
        <translation>完了してから閉じる(&amp;F)</translation>
    </message>
    <message>
        <source>What it has learned is saved. ColorStudio offers to go on when it is started again.</source>
        <translation>学習した内容は保存されます。次に起動したときに、続けるかどうかをColorStudioが尋ねます。</translation>
    </message>
    <message>
        <source>A network is being taught.</source>
        <translation>ネットワークが学習中です。</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>停止して閉じる(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ColourDialog</name>
    <message>
        <source>Take a Colour</source>
        <translation>色を取る</translation>
    </message>
    <message>
        <source>Photograph to take the colour from</source>
        <translation>色を取る写真</translation>
    </message>
    <message>
        <source>Its own colours</source>
        <translation>元の色</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Click the colour that the pin shall have.</source>
        <translation>ピンに付ける色をクリックしてください。</translation>
    </message>
    <message>
        <source>It has no colours: no network has coloured it.</source>
        <translation>色がありません。どのネットワークもまだ着色していません。</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>着色しています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Arrow keys move, Return takes the colour</source>
        <translation>矢印キーで移動、Enterキーで色を決定</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比較(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>ワイプ(&amp;W)</translation>
    </message>
    <message>
        <source>Stay with the &amp;Original</source>
        <translation>オリジナルにとどめる(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Loupe</source>
        <translation>ルーペ(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;eft of the Line</source>
        <translation>線の左側(&amp;E)</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>&amp;Right of the Line</source>
        <translation>線の右側(&amp;R)</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>現在の状態</translation>
    </message>
    <message>
        <source>Take a &amp;Snapshot…</source>
        <translation>スナップショットを作成(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>スナップショット(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go Back to It</source>
        <translation>この状態に戻す(&amp;G)</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>&amp;Compare with It</source>
        <translation>これと比較(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>None was taken yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Snapshot {number}</source>
        <translation>スナップショット {number}</translation>
    </message>
    <message>
        <source>Take a Snapshot</source>
        <translation>スナップショットを作成</translation>
    </message>
    <message>
        <source>What is decided about this photograph now, under the name</source>
        <translation>この写真の現在の設定を、次の名前で</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The network “{name}” is not here</source>
        <translation>ネットワーク「{name}」がありません</translation>
    </message>
    <message>
        <source>What was made with it cannot be compared.</source>
        <translation>それで作ったものは比較できません。</translation>
    </message>
    <message>
        <source>It could not be compared</source>
        <translation>比較できませんでした</translation>
    </message>
</context>
<context>
    <name>Continuing</name>
    <message>
        <source>You can go on with the settings with which it was coloured.</source>
        <translation>着色したときの設定で続けることができます。</translation>
    </message>
    <message>
        <source>The network “{name}” is not here: the present one takes its place.</source>
        <translation>ネットワーク「{name}」がありません。現在のネットワークを代わりに使います。</translation>
    </message>
    <message>
        <source>{name} was coloured by ColorStudio</source>
        <translation>{name}はColorStudioで着色されています</translation>
    </message>
    <message>
        <source>Go On with Its Settings</source>
        <translation>その設定で続ける</translation>
    </message>
    <message>
        <source>Its Settings</source>
        <translation>その設定</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Colouring alternatives</source>
        <translation>候補を着色しています</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag out</source>
        <translation>ドラッグして渡す</translation>
    </message>
    <message>
        <source>Drag the coloured picture from here into another program</source>
        <translation>着色画像をここから別のプログラムへドラッグします</translation>
    </message>
    <message>
        <source>{name} is ready: drag it now.</source>
        <translation>{name}の準備ができました。ドラッグしてください。</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>This cannot be opened: drop photographs, or folders with photographs</source>
        <translation>これは開けません。写真、または写真の入ったフォルダーをドロップしてください</translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n file(s) or folder(s)</source>
        <translation>
            <numerusform>ドロップして%n個のファイルまたはフォルダーを開く</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open “{name}”</source>
        <translation>ドロップして「{name}」を開く</translation>
    </message>
    <message>
        <source>Drop to open the picture</source>
        <translation>ドロップして画像を開く</translation>
    </message>
    <message>
        <source>Drop to take the colours of “{name}” as the reference</source>
        <translation>ドロップして「{name}」の色を参照にする</translation>
    </message>
    <message>
        <source>Drop to take the picture’s colours as the reference</source>
        <translation>ドロップして画像の色を参照にする</translation>
    </message>
    <message>
        <source>With Shift held: take its colours as the reference</source>
        <translation>Shiftキーを押しながら: その色を参照にする</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Open Photographs…</source>
        <translation>写真を開く…</translation>
    </message>
    <message>
        <source>Looking for photographs…</source>
        <translation>写真を探しています…</translation>
    </message>
    <message>
        <source>Open the sample “{name}”</source>
        <translation>サンプル「{name}」を開く</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph here</source>
        <translation>白黒写真をここにドロップしてください</translation>
    </message>
    <message>
        <source>or several, or a whole folder. Paste works as well.</source>
        <translation>複数でも、フォルダーごとでもかまいません。貼り付けもできます。</translation>
    </message>
    <message>
        <source>Nothing at hand? Try one of these:</source>
        <translation>手元に写真がなければ、こちらをお試しください:</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>Loading the network</source>
        <translation>ネットワークを読み込んでいます</translation>
    </message>
    <message>
        <source>The network could not be loaded</source>
        <translation>ネットワークを読み込めませんでした</translation>
    </message>
    <message>
        <source>Loading the network {title}</source>
        <translation>ネットワーク {title} を読み込んでいます</translation>
    </message>
    <message>
        <source>The network could not be added</source>
        <translation>ネットワークを追加できませんでした</translation>
    </message>
    <message>
        <source>Adding the network {name}</source>
        <translation>ネットワーク {name} を追加しています</translation>
    </message>
    <message>
        <source>Changing the device</source>
        <translation>デバイスを切り替えています</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起動しています</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU、%nスレッド</numerusform>
        </translation>
    </message>
    <message>
        <source>The device could not be used</source>
        <translation>デバイスを使えませんでした</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Keep the folders that the photographs lie in</source>
        <translation>写真のあるフォルダー構成を保つ</translation>
    </message>
    <message>
        <source>Colours in the photograph’s own &amp;profile, where it has one</source>
        <translation>写真自身のプロファイルがあれば、その色で(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Dates of the photographs’ files</source>
        <translation>写真ファイルの日付を引き継ぐ(&amp;D)</translation>
    </message>
    <message>
        <source>The one on screen</source>
        <translation>表示中の写真</translation>
    </message>
    <message>
        <source>The selected ones: {count}</source>
        <translation>選択した写真: {count}</translation>
    </message>
    <message>
        <source>All that are open: {count}</source>
        <translation>開いているすべての写真: {count}</translation>
    </message>
    <message>
        <source>Like each original</source>
        <translation>各オリジナルと同じ</translation>
    </message>
    <message>
        <source>TIFF of two layers: gray, colours</source>
        <translation>2レイヤーのTIFF: グレー、色</translation>
    </message>
    <message>
        <source>PNG of the colours alone, as a layer</source>
        <translation>色だけのPNG、レイヤーとして</translation>
    </message>
    <message>
        <source>As large as the photograph</source>
        <translation>写真と同じ大きさ</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> ピクセル</translation>
    </message>
    <message>
        <source>Number the new one</source>
        <translation>新しいほうに番号を付ける</translation>
    </message>
    <message>
        <source>Leave it and skip the photograph</source>
        <translation>残して、その写真を飛ばす</translation>
    </message>
    <message>
        <source>Replace it (never an original)</source>
        <translation>置き換える(オリジナルは決して置き換えない)</translation>
    </message>
    <message>
        <source>Text with places to fill: {places}</source>
        <translation>埋め込みのできるテキスト: {places}</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>名前のパターン</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>長辺</translation>
    </message>
    <message>
        <source>Where a file of the name exists</source>
        <translation>同じ名前のファイルがある場合</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>If a name is taken</source>
        <translation>名前が使われている場合</translation>
    </message>
    <message>
        <source>For example {name}</source>
        <translation>例: {name}</translation>
    </message>
    <message>
        <source>Export Into</source>
        <translation>書き出し先</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>The last export did not come to its end.</source>
        <translation>前回の書き出しは最後まで行われませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) left to be saved in “{folder}”. Done: {done}.</source>
        <translation>
            <numerusform>「{folder}」に保存する写真があと%n枚残っています。完了: {done}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Ask Later</source>
        <translation>後で尋ねる</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Saved {name}</source>
        <translation>{name}を保存しました</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n photograph(s) in {folder}</source>
        <translation>
            <numerusform>{folder}に%n枚の写真を保存しました</numerusform>
        </translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>ほかに{count}件あります。</translation>
    </message>
    <message>
        <source>Some photographs could not be exported</source>
        <translation>書き出せなかった写真があります</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>The coloured picture is on the clipboard, at full size.</source>
        <translation>着色画像を原寸でクリップボードに入れました。</translation>
    </message>
</context>
<context>
    <name>FilmModel</name>
    <message>
        <source>It could not be opened.</source>
        <translation>開けませんでした。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>colouring</source>
        <translation>着色中</translation>
    </message>
    <message>
        <source>coloured</source>
        <translation>着色済み</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>, edited</source>
        <translation>、編集済み</translation>
    </message>
    <message>
        <source>, saved</source>
        <translation>、保存済み</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Open photographs</source>
        <translation>開いている写真</translation>
    </message>
    <message>
        <source>The open photographs. Click one to see it; Delete closes it. Shift or Ctrl selects several. Drag them to another place.</source>
        <translation>開いている写真です。クリックで表示、Deleteキーで閉じます。ShiftまたはCtrlで複数選択、ドラッグで移動できます。</translation>
    </message>
</context>
<context>
    <name>FrameBar</name>
    <message>
        <source>Frame</source>
        <translation>枠</translation>
    </message>
    <message>
        <source>Find It Again</source>
        <translation>探し直す</translation>
    </message>
    <message>
        <source>Whole Sheet</source>
        <translation>用紙全体</translation>
    </message>
    <message>
        <source>Open Separately</source>
        <translation>別々に開く</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Put the frame tool away</source>
        <translation>枠ツールをしまう</translation>
    </message>
    <message>
        <source>Looking for a border…</source>
        <translation>縁を探しています…</translation>
    </message>
    <message>
        <source>A border was found: it stays gray. Drag the line where it is wrong.</source>
        <translation>縁が見つかりました。グレーのまま残ります。線が違う場所はドラッグしてください。</translation>
    </message>
    <message>
        <source>No border was found. Drag an edge inwards where there is one.</source>
        <translation>縁は見つかりませんでした。縁があれば、辺を内側へドラッグしてください。</translation>
    </message>
    <message>
        <source>The frame is where you put it. What lies outside stays gray.</source>
        <translation>枠は指定した位置にあります。外側はグレーのままです。</translation>
    </message>
    <message>
        <source>The whole sheet is coloured, as you said.</source>
        <translation>指定どおり、用紙全体を着色しています。</translation>
    </message>
    <message>
        <source>Several photographs were found on this sheet (number: {count}). Drag a line where it is wrong.</source>
        <translation>この用紙に複数の写真が見つかりました(枚数: {count})。線が違う場所はドラッグしてください。</translation>
    </message>
    <message>
        <source>The frames of {count} photographs are where you put them. What lies outside stays gray.</source>
        <translation>{count}枚の写真の枠は指定した位置にあります。外側はグレーのままです。</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Frame</source>
        <translation>枠</translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message>
        <source>Left edge at {percent} of the width</source>
        <translation>左辺は幅の{percent}</translation>
    </message>
    <message>
        <source>Upper edge at {percent} of the height</source>
        <translation>上辺は高さの{percent}</translation>
    </message>
    <message>
        <source>Right edge at {percent} of the width</source>
        <translation>右辺は幅の{percent}</translation>
    </message>
    <message>
        <source>Lower edge at {percent} of the height</source>
        <translation>下辺は高さの{percent}</translation>
    </message>
    <message>
        <source>{name} is a sheet with several photographs</source>
        <translation>{name}は複数の写真のある用紙です</translation>
    </message>
    <message>
        <source>Their number: {count}. The file itself stays as it is.</source>
        <translation>写真の数: {count}。ファイル自体は変わりません。</translation>
    </message>
    <message>
        <source>Open Separately</source>
        <translation>別々に開く</translation>
    </message>
    <message>
        <source>A border was found around the photograph: it stays gray. F shows its line.</source>
        <translation>写真の周りに縁が見つかりました。グレーのまま残ります。Fキーで線を表示します。</translation>
    </message>
</context>
<context>
    <name>GuessList</name>
    <message>
        <source>None that it is sure of</source>
        <translation>確信できるものなし</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>まだありません</translation>
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
        <translation>ColorStudioヘルプ</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>これらの語をすべて含むページはありません。</translation>
    </message>
    <message>
        <source>Look for words</source>
        <translation>語を検索</translation>
    </message>
    <message>
        <source>Look for words in the help</source>
        <translation>ヘルプ内の語を検索</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>ヘルプのページ</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Open a photograph</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph anywhere in the window. It is never changed: what you save is a new file.</source>
        <translation>白黒写真をウィンドウにドロップしてください。写真は変わりません。保存すると新しいファイルになります。</translation>
    </message>
    <message>
        <source>Try a Sample</source>
        <translation>サンプルを試す</translation>
    </message>
    <message>
        <source>Choose its colours</source>
        <translation>色を選ぶ</translation>
    </message>
    <message>
        <source>The sliders change the colours at once. Temperature: from the likeliest colour to a blend of all. Vividness: how brave the network is.</source>
        <translation>スライダーで色がすぐに変わります。温度: 最もありそうな色から全体の混合まで。鮮やかさ: ネットワークの大胆さ。</translation>
    </message>
    <message>
        <source>Say what you know</source>
        <translation>知っている色を伝える</translation>
    </message>
    <message>
        <source>Press H and click on a place whose colour you know. Hold the space bar to see the original. F1 lists all keys, F2 opens the help.</source>
        <translation>Hキーを押して、色のわかる場所をクリックします。スペースキーを押すとオリジナルが見えます。F1でキーの一覧、F2でヘルプが開きます。</translation>
    </message>
</context>
<context>
    <name>HintPopover</name>
    <message>
        <source>Colour of the pin</source>
        <translation>ピンの色</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep Gray</source>
        <translation>グレーのまま</translation>
    </message>
    <message>
        <source>Keep as It Is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Alternatives…</source>
        <translation>候補…</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>スポイト</translation>
    </message>
    <message>
        <source>From Another…</source>
        <translation>他の写真から…</translation>
    </message>
    <message>
        <source>What colour is this?</source>
        <translation>何色ですか?</translation>
    </message>
    <message>
        <source>Colour of this pin</source>
        <translation>このピンの色</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Likely here</source>
        <translation>ここでありそうな色</translation>
    </message>
    <message>
        <source>This network holds one colour possible here.</source>
        <translation>このネットワークがここでありうると見る色は1つです。</translation>
    </message>
    <message>
        <source>This is beyond what is photograph; a pin here does nothing.</source>
        <translation>ここは写真の外側です。ピンを置いても効果はありません。</translation>
    </message>
    <message>
        <source>At strength 0 this pin does nothing.</source>
        <translation>強さが0では、このピンは効果がありません。</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黒</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <source>This place is nearly {tone}: hardly a colour shows at that lightness.</source>
        <translation>この場所はほぼ{tone}です。この明るさでは色がほとんど見えません。</translation>
    </message>
    <message>
        <source>It has this colour without the pin: little or nothing changes.</source>
        <translation>ピンがなくてもこの色です。ほとんど、またはまったく変わりません。</translation>
    </message>
    <message>
        <source>Another pin here says otherwise and holds it back.</source>
        <translation>近くの別のピンが違う色を指定し、抑えています。</translation>
    </message>
    <message>
        <source>The screen cannot show so rich a colour at this lightness.</source>
        <translation>この明るさでは、これほど濃い色を画面に表示できません。</translation>
    </message>
    <message>
        <source>Colour {name} {share}</source>
        <translation>色 {name} {share}</translation>
    </message>
    <message>
        <source>Write a colour as #A0522D.</source>
        <translation>色は#A0522Dのように書いてください。</translation>
    </message>
    <message>
        <source>This place has no colour</source>
        <translation>この場所には色がない</translation>
    </message>
    <message>
        <source>Other pins leave this place as it is (or click it with Shift or Alt)</source>
        <translation>他のピンがこの場所を変えないようにする(またはShiftかAltを押しながらクリック)</translation>
    </message>
    <message>
        <source>See the whole photograph with each of the likely colours</source>
        <translation>ありそうな色それぞれで写真全体を見る</translation>
    </message>
    <message>
        <source>Take a colour from either pane: click it there (I)</source>
        <translation>表示中の写真から色を取る: そこをクリック(I)</translation>
    </message>
    <message>
        <source>Take a colour from any open photograph, as it is coloured or was</source>
        <translation>開いている任意の写真から、着色後または元の色を取る</translation>
    </message>
    <message>
        <source>Colour as a hexadecimal number</source>
        <translation>16進数の色</translation>
    </message>
    <message>
        <source>Such as #A0522D; its lightness stays the photograph’s</source>
        <translation>例: #A0522D。明るさは写真のままです</translation>
    </message>
    <message>
        <source>All colours at this lightness</source>
        <translation>この明るさのすべての色</translation>
    </message>
    <message>
        <source>Green to red across, blue to yellow upwards; drag</source>
        <translation>横は緑から赤、縦は青から黄。ドラッグします</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Used before</source>
        <translation>使った色</translation>
    </message>
</context>
<context>
    <name>Hinting</name>
    <message>
        <source>Where the network is unsure</source>
        <translation>ネットワークが迷っている場所</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>確か</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不確か</translation>
    </message>
    <message>
        <source>The whole photograph, with each colour that is likely under the pin. Click one to take it.</source>
        <translation>ピンの下でありそうな色それぞれでの写真全体です。クリックして選びます。</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>The whole photograph, coloured otherwise. Click one to take it; undo brings this one back.</source>
        <translation>別の着色による写真全体です。クリックして選びます。取り消すと今の状態に戻ります。</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>バリエーション</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Looking for photographs</source>
        <translation>写真を探しています</translation>
    </message>
    <message>
        <source>The folder could not be looked through</source>
        <translation>フォルダーを調べられませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) here left out: no photograph(s).</source>
        <translation>
            <numerusform>ここにある別の%nファイルは写真でないため、除外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no photographs here that ColorStudio can read.</source>
        <translation>ColorStudioが読める写真がここにはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; the log names them.</source>
        <translation>
            <numerusform>ほかに%n件を除外しました。ログに名前があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be looked through</source>
        <translation>調べられなかったものがあります</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>What was decided about photographs cannot be read</source>
        <translation>写真の設定を読み込めません</translation>
    </message>
    <message>
        <source>What you decide now does not replace it.</source>
        <translation>これから決めることは、それを置き換えません。</translation>
    </message>
    <message>
        <source>The snapshot could not be kept</source>
        <translation>スナップショットを保管できませんでした</translation>
    </message>
    <message>
        <source>Something else was decided about {name} before. It is kept as its snapshot “{title}”.</source>
        <translation>{name}には以前別の設定がありました。スナップショット「{title}」として残っています。</translation>
    </message>
    <message>
        <source>What you decided about {name} cannot be kept</source>
        <translation>{name}の設定を保管できません</translation>
    </message>
    <message>
        <source>It could not be forgotten</source>
        <translation>消去できませんでした</translation>
    </message>
    <message numerus="yes">
        <source>What was decided about %n photograph(s) is in “{name}” now.</source>
        <translation>
            <numerusform>%n枚の写真の設定を「{name}」に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The treatments could not be exported</source>
        <translation>現像設定を書き出せませんでした</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” knows %n photograph(s). New or newer: {changed}.</source>
        <translation>
            <numerusform>「{name}」には%n枚の写真があります。新規または更新: {changed}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The treatments could not be imported</source>
        <translation>現像設定を読み込めませんでした</translation>
    </message>
    <message>
        <source>The library of treatments</source>
        <translation>現像設定のライブラリ</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>What Is &amp;Kept</source>
        <translation>保管されているもの(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Export Treatments…</source>
        <translation>現像設定を書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import Treatments…</source>
        <translation>現像設定を読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Forget This Photograph</source>
        <translation>この写真の設定を消去(&amp;F)</translation>
    </message>
    <message>
        <source>Forget &amp;All…</source>
        <translation>すべて消去(&amp;A)…</translation>
    </message>
    <message>
        <source>Forget what was decided about all photographs?</source>
        <translation>すべての写真の設定を消去しますか?</translation>
    </message>
    <message>
        <source>Values, hints, snapshots and pasted pictures are deleted, also those of the open photographs. Photographs, saved results and presets stay. This cannot be undone.</source>
        <translation>値、ヒント、スナップショット、貼り付けた画像を、開いている写真のものも含めて削除します。写真、保存した結果、プリセットは残ります。この操作は取り消せません。</translation>
    </message>
    <message>
        <source>&amp;Forget All</source>
        <translation>すべて消去(&amp;F)</translation>
    </message>
    <message>
        <source>treatments.json</source>
        <translation>treatments.json</translation>
    </message>
    <message>
        <source>Export Treatments</source>
        <translation>現像設定を書き出す</translation>
    </message>
    <message>
        <source>Import Treatments</source>
        <translation>現像設定を読み込む</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>現像設定</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>Reset All</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>This network gives each pixel one colour and no others to choose from.</source>
        <translation>このネットワークは各ピクセルに1色だけを与え、他の選択肢はありません。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>From the likeliest colour, firm, to a blend of all, soft. Not how warm it is: see below.</source>
        <translation>最もありそうな色(はっきり)から、すべての混合(やわらか)まで。色の暖かさではありません(下を参照)。</translation>
    </message>
    <message>
        <source>likeliest colour</source>
        <translation>最有力の色</translation>
    </message>
    <message>
        <source>mean of all</source>
        <translation>全体の平均</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>鮮やかさ</translation>
    </message>
    <message>
        <source>Higher: rare, rich colours get a better chance. 0: the network’s own judgement.</source>
        <translation>高いほど、まれで濃い色が選ばれやすくなります。0: ネットワーク自身の判断。</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>彩度</translation>
    </message>
    <message>
        <source>The strength of all colours alike. 0: gray. 1: as chosen above.</source>
        <translation>すべての色の強さ。0: グレー。1: 上で選んだとおり。</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>暖かさ</translation>
    </message>
    <message>
        <source>All colours bluer or yellower. 0: as they are.</source>
        <translation>すべての色をより青く、またはより黄色く。0: そのまま。</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>冷たく</translation>
    </message>
    <message>
        <source>warmer</source>
        <translation>暖かく</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>色かぶり</translation>
    </message>
    <message>
        <source>All colours greener or redder. 0: as they are.</source>
        <translation>すべての色をより緑に、またはより赤く。0: そのまま。</translation>
    </message>
    <message>
        <source>greener</source>
        <translation>緑寄り</translation>
    </message>
    <message>
        <source>redder</source>
        <translation>赤寄り</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>All values back to what the network recommends</source>
        <translation>すべての値をネットワークの推奨に戻す</translation>
    </message>
    <message>
        <source>Reset all values</source>
        <translation>すべての値をリセット</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>LookSlider</name>
    <message>
        <source>Arrow keys: {step}. Page Up, Page Down: {page}. Double-click: as recommended (the pointer).</source>
        <translation>矢印キー: {step}。Page Up、Page Down: {page}。ダブルクリック: 推奨値(印の位置)。</translation>
    </message>
    <message>
        <source>{name} goes from {low} to {high}.</source>
        <translation>{name}は{low}から{high}までです。</translation>
    </message>
    <message>
        <source>{name}, as a number</source>
        <translation>{name}(数値)</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>{name}をリセット</translation>
    </message>
    <message>
        <source>Back to the recommended value (or double-click the slider)</source>
        <translation>推奨値に戻す(またはスライダーをダブルクリック)</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>MessageStack</name>
    <message>
        <source>{count} more. Dismiss all</source>
        <translation>ほか{count}件。すべて閉じる</translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message>
        <source>{network} (for teaching)</source>
        <translation>{network}(教材用)</translation>
    </message>
    <message>
        <source>No network was found, so nothing can be coloured.</source>
        <translation>ネットワークが見つからないため、着色できません。</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>ネットワーク(&amp;N)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>The network that chooses the colours</source>
        <translation>色を選ぶネットワーク</translation>
    </message>
</context>
<context>
    <name>NetworksDialog</name>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>計算</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較する相手</translation>
    </message>
    <message>
        <source>Colour with It</source>
        <translation>これで着色</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>{title} (yours)</source>
        <translation>{title}(自分の)</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自分の</translation>
    </message>
    <message>
        <source>comes with ColorStudio</source>
        <translation>ColorStudioに付属</translation>
    </message>
    <message>
        <source>Name: {name} ({own})</source>
        <translation>名前: {name}({own})</translation>
    </message>
    <message>
        <source>Kind: {architecture}</source>
        <translation>種類: {architecture}</translation>
    </message>
    <message>
        <source>Learned from: {data}</source>
        <translation>学習データ: {data}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Sees photographs at {side} pixels</source>
        <translation>写真を{side}ピクセルで見る</translation>
    </message>
    <message>
        <source>Recommends: temperature {t}, vividness {v}, saturation {s}</source>
        <translation>推奨: 温度 {t}、鮮やかさ {v}、彩度 {s}</translation>
    </message>
    <message>
        <source>Figures in its file:</source>
        <translation>ファイルにある数値:</translation>
    </message>
    <message>
        <source>There are no networks</source>
        <translation>ネットワークがありません</translation>
    </message>
    <message>
        <source>Both on the open photograph, left and right of a line</source>
        <translation>開いている写真で、線の左右に両方を表示</translation>
    </message>
    <message>
        <source>Open a photograph to compare networks on</source>
        <translation>ネットワークを比べる写真を開いてください</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>計算しています …</translation>
    </message>
    <message>
        <source>The same: the file is whole.</source>
        <translation>一致: ファイルは完全です。</translation>
    </message>
    <message>
        <source>Different: it is another file, or a damaged one.</source>
        <translation>不一致: 別のファイルか、壊れたファイルです。</translation>
    </message>
    <message>
        <source>Rename the Network</source>
        <translation>ネットワークの名前を変更</translation>
    </message>
    <message>
        <source>Name, at most {count} characters</source>
        <translation>名前({count}文字まで)</translation>
    </message>
    <message>
        <source>Remove the network “{title}”?</source>
        <translation>ネットワーク「{title}」を削除しますか?</translation>
    </message>
    <message>
        <source>Its file {file} is deleted. What was coloured with it and saved stays.</source>
        <translation>ファイル{file}を削除します。それで着色して保存したものは残ります。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>ファイルのSHA-256</translation>
    </message>
    <message>
        <source>Paste a published SHA-256 here to compare</source>
        <translation>公開されているSHA-256をここに貼り付けて比較</translation>
    </message>
    <message>
        <source>About the network</source>
        <translation>ネットワークについて</translation>
    </message>
    <message>
        <source>SHA-256 of the network&apos;s file</source>
        <translation>ネットワークのファイルのSHA-256</translation>
    </message>
    <message>
        <source>SHA-256 to compare with</source>
        <translation>比較するSHA-256</translation>
    </message>
    <message>
        <source>The network of Zhang, Isola &amp; Efros (ECCV 2016) can be added as its authors published it: get the file {file} (129 MB), whose address stands in colorizers/eccv16.py at github.com/richzhang/colorization, and choose it with Add.</source>
        <translation>Zhang, Isola &amp; Efros(ECCV 2016)のネットワークは、著者が公開したままの形で追加できます。github.com/richzhang/colorizationのcolorizers/eccv16.pyにアドレスがあるファイル{file}(129 MB)を入手し、「追加」で選んでください。</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Something unexpected happened. The details are in the log, {file}.</source>
        <translation>予期しない問題が起きました。詳細はログ{file}にあります。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open Photographs</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Photographs ({endings})</source>
        <translation>写真 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Add a Network</source>
        <translation>ネットワークを追加</translation>
    </message>
    <message>
        <source>Networks of ColorStudio</source>
        <translation>ColorStudioのネットワーク</translation>
    </message>
    <message>
        <source>Zhang et al. 2016, as published</source>
        <translation>Zhangほか2016(公開版)</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>貼り付けるものがありません</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no files. Copy a picture and try again.</source>
        <translation>クリップボードに画像もファイルもありません。画像をコピーして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>これは開けません</translation>
    </message>
    <message>
        <source>It is neither a file on this computer nor a picture. Save it first, then drop it.</source>
        <translation>このコンピューター上のファイルでも画像でもありません。先に保存してからドロップしてください。</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>{name} could not be saved</source>
        <translation>{name}を保存できませんでした</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>{name}を保存しています</translation>
    </message>
    <message>
        <source>{name} could not be copied</source>
        <translation>{name}をコピーできませんでした</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>コピーしています</translation>
    </message>
    <message>
        <source>{name} could not be printed</source>
        <translation>{name}を印刷できませんでした</translation>
    </message>
    <message>
        <source>Preparing {name} for paper</source>
        <translation>{name}の印刷を準備しています</translation>
    </message>
    <message>
        <source>{name} could not be handed over</source>
        <translation>{name}を渡せませんでした</translation>
    </message>
    <message>
        <source>Preparing {name} to be dragged</source>
        <translation>{name}のドラッグを準備しています</translation>
    </message>
</context>
<context>
    <name>PaletteStrip</name>
    <message>
        <source>Colours of the reference</source>
        <translation>参照の色</translation>
    </message>
</context>
<context>
    <name>PanePair</name>
    <message>
        <source>Gray</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>オリジナル</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Photograph in gray</source>
        <translation>グレーの写真</translation>
    </message>
    <message>
        <source>Original photograph</source>
        <translation>オリジナルの写真</translation>
    </message>
    <message>
        <source>Show it in gray</source>
        <translation>グレーで表示</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>オリジナルを表示</translation>
    </message>
    <message>
        <source>Hold to see it in gray in this place (or hold the space bar)</source>
        <translation>押しているあいだ、この場所をグレーで表示(またはスペースキーを押し続ける)</translation>
    </message>
    <message>
        <source>Hold to see the original in this place (or hold the space bar)</source>
        <translation>押しているあいだ、この場所にオリジナルを表示(またはスペースキーを押し続ける)</translation>
    </message>
    <message>
        <source>Coloured photograph</source>
        <translation>着色した写真</translation>
    </message>
    <message>
        <source>Wheel or pinch to zoom, drag or arrow keys to move, double-click for 100% and back</source>
        <translation>ホイールまたはピンチで拡大・縮小、ドラッグまたは矢印キーで移動、ダブルクリックで100%と切り替え</translation>
    </message>
</context>
<context>
    <name>PaneStatus</name>
    <message>
        <source>Colour It</source>
        <translation>着色する</translation>
    </message>
    <message>
        <source>Colour this photograph</source>
        <translation>この写真を着色する</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>着色しています…</translation>
    </message>
    <message>
        <source>Not coloured yet</source>
        <translation>まだ着色していません</translation>
    </message>
    <message>
        <source>Not coloured</source>
        <translation>着色なし</translation>
    </message>
</context>
<context>
    <name>PastedMenu</name>
    <message>
        <source>&amp;Pasted Pictures</source>
        <translation>貼り付けた画像(&amp;P)</translation>
    </message>
    <message>
        <source>The pasted pictures cannot be listed</source>
        <translation>貼り付けた画像を一覧できません</translation>
    </message>
    <message>
        <source>None was changed yet</source>
        <translation>まだ変更したものはありません</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>{name}を開けませんでした</translation>
    </message>
    <message>
        <source>“{file}” is damaged, or gone.</source>
        <translation>「{file}」は壊れているか、なくなっています。</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Pr&amp;esets</source>
        <translation>プリセット(&amp;E)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>The presets cannot be listed</source>
        <translation>プリセットを一覧できません</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save as Preset…</source>
        <translation>プリセットとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>The values of the sliders and the reference, under the name</source>
        <translation>スライダーの値と参照を、次の名前で</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>プリセットとして保存</translation>
    </message>
    <message>
        <source>The preset could not be saved</source>
        <translation>プリセットを保存できませんでした</translation>
    </message>
    <message>
        <source>The preset could not be deleted</source>
        <translation>プリセットを削除できませんでした</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print {name}</source>
        <translation>{name}を印刷</translation>
    </message>
    <message>
        <source>&amp;Gray and colour beside each other</source>
        <translation>グレーと色を並べる(&amp;G)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDFとして保存(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>そこにはファイルを書き込めません。</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name}は保存されませんでした</translation>
    </message>
    <message>
        <source>{name} was not printed</source>
        <translation>{name}は印刷されませんでした</translation>
    </message>
    <message>
        <source>The printer does not take the page. Look whether it is switched on.</source>
        <translation>プリンターがページを受け付けません。電源をご確認ください。</translation>
    </message>
    <message>
        <source>Save the Page as PDF</source>
        <translation>ページをPDFとして保存</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDFファイル (*.pdf)</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>印刷されるページ</translation>
    </message>
    <message>
        <source>Size of the paper</source>
        <translation>用紙サイズ</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>用紙の向き</translation>
    </message>
    <message>
        <source>As the picture lies</source>
        <translation>画像に合わせる</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>The photographs could not be exported</source>
        <translation>写真を書き出せませんでした</translation>
    </message>
    <message>
        <source>The network “{name}” is not here any more.</source>
        <translation>ネットワーク「{name}」はもうありません。</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name}を書き出しています</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Failed ones alone</source>
        <translation>失敗したものだけ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try Failed Again</source>
        <translation>失敗したものを再試行</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>残り1分未満</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>残り約{count}分</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>残り約{count}時間</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Making ready …</source>
        <translation>準備しています …</translation>
    </message>
    <message numerus="yes">
        <source>{ended} of %n photograph(s)</source>
        <translation>
            <numerusform>{ended} / %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>一時停止: {ended} / %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>停止: {ended} / %n枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before anything was saved</source>
        <translation>何も保存しないうちに停止しました</translation>
    </message>
    <message numerus="yes">
        <source>Finished: %n photograph(s)</source>
        <translation>
            <numerusform>完了: %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>保存 %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>スキップ %n枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失敗 %n枚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Photographs of the export</source>
        <translation>書き出す写真</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Being coloured …</source>
        <translation>着色しています …</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name}として保存しました</translation>
    </message>
    <message>
        <source>Saved as {name}. {sentence}</source>
        <translation>{name}として保存しました。{sentence}</translation>
    </message>
    <message>
        <source>Skipped. {sentence}</source>
        <translation>スキップしました。{sentence}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近使った写真(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>一覧を消去(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>No classifier is installed: put its file into {folder} and show this panel again.</source>
        <translation>分類器がインストールされていません。{folder}にファイルを置き、このパネルをもう一度表示してください。</translation>
    </message>
</context>
<context>
    <name>RecognitionPanel</name>
    <message>
        <source>Recognition</source>
        <translation>認識</translation>
    </message>
    <message>
        <source>In gray</source>
        <translation>グレーで</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>In its own colours</source>
        <translation>元の色で</translation>
    </message>
    <message>
        <source>The classifier knows only these {count} things, and takes whatever else it sees for one of them: {things}.</source>
        <translation>分類器が知っているのは次の{count}種だけで、それ以外のものを見てもそのどれかとみなします: {things}。</translation>
    </message>
    <message>
        <source>The classifier knows only these {count} things: {things}. Of most photographs that show none of them it says nothing; now and then it is sure and wrong.</source>
        <translation>分類器が知っているのは次の{count}種だけです: {things}。どれも写っていない写真にはたいてい何も言いませんが、ときには確信して間違えます。</translation>
    </message>
    <message>
        <source>Close the recognition panel</source>
        <translation>認識パネルを閉じる</translation>
    </message>
</context>
<context>
    <name>ReferenceWell</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>How far its colours count. 0: not at all.</source>
        <translation>参照の色をどれほど重んじるか。0: まったく重んじない。</translation>
    </message>
    <message>
        <source>Drop a photograph here whose colours this one shall take.</source>
        <translation>この写真に色を移したい写真を、ここにドロップしてください。</translation>
    </message>
    <message>
        <source>This photograph’s colours are taken as a model</source>
        <translation>この写真の色を手本にしています</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>{what} (reference)</source>
        <translation>{what}(参照)</translation>
    </message>
</context>
<context>
    <name>Referencing</name>
    <message>
        <source>Give Its &amp;Colours to the Others</source>
        <translation>この写真の色を他へ(&amp;C)</translation>
    </message>
    <message>
        <source>The other photographs selected, else all others, get its colours as reference</source>
        <translation>選択した他の写真、なければ他のすべての写真が、この写真の色を参照にします</translation>
    </message>
    <message>
        <source>There is no photograph in it.</source>
        <translation>写真が含まれていません。</translation>
    </message>
    <message>
        <source>The clipboard holds no picture. Copy one and try again.</source>
        <translation>クリップボードに画像がありません。コピーして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Choose a Reference</source>
        <translation>参照を選ぶ</translation>
    </message>
    <message>
        <source>Photographs ({endings})</source>
        <translation>写真 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>Referring</name>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>Its colours could not be taken</source>
        <translation>色を取れませんでした</translation>
    </message>
    <message>
        <source>Taking the colours of {name}</source>
        <translation>{name}の色を取っています</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the Coloured Photograph</source>
        <translation>着色した写真を保存</translation>
    </message>
    <message>
        <source>{name} was not saved</source>
        <translation>{name}は保存されませんでした</translation>
    </message>
    <message>
        <source>ColorStudio never writes over an original. Choose another name than “{name}”.</source>
        <translation>ColorStudioはオリジナルを決して上書きしません。「{name}」以外の名前を選んでください。</translation>
    </message>
    <message>
        <source>{format} picture</source>
        <translation>{format}画像</translation>
    </message>
    <message>
        <source>TIFF of two layers: the gray, and the colours over it</source>
        <translation>2レイヤーのTIFF: グレーと、その上の色</translation>
    </message>
    <message>
        <source>PNG of the colours alone, to put over the gray</source>
        <translation>色だけのPNG(グレーに重ねる)</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Opening {name}</source>
        <translation>{name}を開いています</translation>
    </message>
    <message>
        <source>{name} could not be drawn</source>
        <translation>{name}を表示できませんでした</translation>
    </message>
    <message>
        <source>{name} could not be opened</source>
        <translation>{name}を開けませんでした</translation>
    </message>
    <message>
        <source>{name} could not be coloured</source>
        <translation>{name}を着色できませんでした</translation>
    </message>
    <message>
        <source>Colouring {name}</source>
        <translation>{name}を着色しています</translation>
    </message>
    <message>
        <source>The network “{name}” is not here</source>
        <translation>ネットワーク「{name}」がありません</translation>
    </message>
    <message>
        <source>{photo} was treated with it. Put its file into {folder}, or choose another network.</source>
        <translation>{photo}はそれで現像されました。ファイルを{folder}に置くか、別のネットワークを選んでください。</translation>
    </message>
    <message>
        <source>There is no network to colour with</source>
        <translation>着色に使うネットワークがありません</translation>
    </message>
    <message>
        <source>Put a network file into {folder} and start again.</source>
        <translation>ネットワークのファイルを{folder}に置いて、起動し直してください。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Turn</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Change Hint</source>
        <translation>ヒントを変更</translation>
    </message>
    <message>
        <source>Add Hint</source>
        <translation>ヒントを追加</translation>
    </message>
    <message>
        <source>Remove Hint</source>
        <translation>ヒントを削除</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>枠</translation>
    </message>
    <message>
        <source>Best Quality</source>
        <translation>最高品質</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Network Input</source>
        <translation>ネットワーク入力</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>鮮やかさ</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>彩度</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>暖かさ</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>色かぶり</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>ルック</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Colours of the screen</source>
        <translation>画面の色</translation>
    </message>
    <message>
        <source>Profile that the system tells</source>
        <translation>システムのプロファイル</translation>
    </message>
    <message>
        <source>No conversion (sRGB)</source>
        <translation>変換なし(sRGB)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>ネットワーク入力</translation>
    </message>
    <message>
        <source>As the network prefers</source>
        <translation>ネットワークに合わせる</translation>
    </message>
    <message>
        <source>Fast: small</source>
        <translation>高速: 小</translation>
    </message>
    <message>
        <source>Best: large, slower</source>
        <translation>最高: 大(低速)</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>既定値に戻す</translation>
    </message>
    <message>
        <source>Profile file…</source>
        <translation>プロファイルのファイル…</translation>
    </message>
    <message>
        <source>Profile of the Screen</source>
        <translation>画面のプロファイル</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm *.ICC *.ICM)</source>
        <translation>カラープロファイル (*.icc *.icm *.ICC *.ICM)</translation>
    </message>
    <message>
        <source>Automatic: the fastest there is</source>
        <translation>自動: 最も速いもの</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>プロセッサー(CPU)</translation>
    </message>
    <message>
        <source>Apple GPU (Metal)</source>
        <translation>Apple GPU(Metal)</translation>
    </message>
    <message>
        <source>NVIDIA GPU (CUDA)</source>
        <translation>NVIDIA GPU(CUDA)</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG品質</translation>
    </message>
    <message>
        <source>For JPEG and WebP files. Higher: better pictures and larger files.</source>
        <translation>JPEGおよびWebPファイル用。高いほど画質がよく、ファイルが大きくなります。</translation>
    </message>
    <message>
        <source>Changes take effect at once; some colour the photograph anew. The language changes when ColorStudio is started again.</source>
        <translation>変更はすぐに反映されます。写真を着色し直すものもあります。言語はColorStudioを次に起動したときに変わります。</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The network could not be renamed</source>
        <translation>ネットワークの名前を変更できませんでした</translation>
    </message>
    <message>
        <source>The network could not be removed</source>
        <translation>ネットワークを削除できませんでした</translation>
    </message>
    <message>
        <source>The network&apos;s file could not be read</source>
        <translation>ネットワークのファイルを読み込めませんでした</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Over a photograph</source>
        <translation>写真の上で</translation>
    </message>
    <message>
        <source>Look at the original while the key is held</source>
        <translation>キーを押しているあいだ、オリジナルを見る</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Move the photograph</source>
        <translation>写真を動かす</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>矢印キー、またはドラッグ</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <source>Mouse wheel, + and -</source>
        <translation>マウスホイール、+ と -</translation>
    </message>
    <message>
        <source>Hints: next and previous pin</source>
        <translation>ヒント: 次と前のピン</translation>
    </message>
    <message>
        <source>Hints: move the chosen pin</source>
        <translation>ヒント: 選んだピンを動かす</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Hints: delete the chosen pin</source>
        <translation>ヒント: 選んだピンを削除</translation>
    </message>
    <message>
        <source>Hints: the eyedropper, for the pin that is chosen</source>
        <translation>ヒント: 選んだピンのためのスポイト</translation>
    </message>
    <message>
        <source>Hints: copy and paste a pin</source>
        <translation>ヒント: ピンのコピーと貼り付け</translation>
    </message>
    <message>
        <source>Hints: a place that stays as it is</source>
        <translation>ヒント: そのままにする場所</translation>
    </message>
    <message>
        <source>Shift or Alt and click</source>
        <translation>ShiftまたはAltを押しながらクリック</translation>
    </message>
    <message>
        <source>Hints: show where the pin acts while the key is held</source>
        <translation>ヒント: キーを押しているあいだ、ピンの効く範囲を表示</translation>
    </message>
    <message>
        <source>Frame: next and previous edge</source>
        <translation>枠: 次と前の辺</translation>
    </message>
    <message>
        <source>Frame: move the chosen edge; more with Shift</source>
        <translation>枠: 選んだ辺を動かす。Shiftで大きく</translation>
    </message>
    <message>
        <source>Frame: colour the whole sheet, or find it again</source>
        <translation>枠: 用紙全体を着色、または探し直す</translation>
    </message>
    <message>
        <source>A slider: a little, more, reset</source>
        <translation>スライダー: 少し、大きく、リセット</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up and Down, double-click</source>
        <translation>矢印キー、Page UpとPage Down、ダブルクリック</translation>
    </message>
    <message>
        <source>Drop a photograph as reference</source>
        <translation>写真を参照としてドロップ</translation>
    </message>
    <message>
        <source>Hold Shift</source>
        <translation>Shiftキーを押し続ける</translation>
    </message>
    <message>
        <source>Look for a word</source>
        <translation>語を検索</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>{name} is not used</source>
        <translation>{name}は使われません</translation>
    </message>
    <message>
        <source>It cannot be read, or it is not the colour profile of a screen.</source>
        <translation>読み込めないか、画面のカラープロファイルではありません。</translation>
    </message>
</context>
<context>
    <name>SideMenu</name>
    <message>
        <source>Snapshots</source>
        <translation>スナップショット</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
</context>
<context>
    <name>Spreading</name>
    <message>
        <source>Paste Treatment</source>
        <translation>現像設定を貼り付け</translation>
    </message>
    <message>
        <source>Turn Right</source>
        <translation>右に回転</translation>
    </message>
    <message>
        <source>Turn Left</source>
        <translation>左に回転</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Remove Reference</source>
        <translation>参照を取り除く</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source> · had colours</source>
        <translation> · 元は色付き</translation>
    </message>
    <message>
        <source>{width} × {height} · {bits} bit</source>
        <translation>{width} × {height} · {bits}ビット</translation>
    </message>
    <message>
        <source>Size of the photograph {facts}</source>
        <translation>写真の大きさ {facts}</translation>
    </message>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · %n枚選択</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Zoom {percent}</source>
        <translation>ズーム {percent}</translation>
    </message>
    <message>
        <source>Computes on {device}</source>
        <translation>{device}で計算</translation>
    </message>
    <message>
        <source>Colours of the screen: {profile}</source>
        <translation>画面の色: {profile}</translation>
    </message>
    <message>
        <source>Photographs are shown in the colours of the screen: {profile}</source>
        <translation>写真を画面の色で表示しています: {profile}</translation>
    </message>
    <message>
        <source>Photographs are shown as sRGB: no profile of the screen is known, or it is not to be used</source>
        <translation>写真をsRGBで表示しています。画面のプロファイルが不明か、使わない設定です</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Stop this (Esc)</source>
        <translation>これを停止 (Esc)</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Which of the open photographs this is</source>
        <translation>開いている写真の何枚目か</translation>
    </message>
    <message>
        <source>Size and bit depth</source>
        <translation>大きさとビット深度</translation>
    </message>
    <message>
        <source>Width and height in pixels, bit depth</source>
        <translation>幅と高さ(ピクセル)、ビット深度</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <source>Pixels of the screen for each pixel of the photograph</source>
        <translation>写真の1ピクセルに対する画面のピクセル</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Where the network computes; see the settings</source>
        <translation>ネットワークを計算する場所。設定を参照</translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message>
        <source>Teach with Your Own Photographs</source>
        <translation>自分の写真で学習</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Delete It</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Finish Now</source>
        <translation>今終える</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Teach Another</source>
        <translation>別のネットワークを学習</translation>
    </message>
    <message>
        <source>Colour with It</source>
        <translation>これで着色</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Learn no more; measure the best so far, and keep it</source>
        <translation>学習をやめ、ここまでの最良のものを測定して残す</translation>
    </message>
    <message>
        <source>Save what was learned so far, to go on some other time</source>
        <translation>ここまでに学んだことを保存し、いつか続ける</translation>
    </message>
    <message>
        <source>Delete the unfinished teaching of “{title}”?</source>
        <translation>「{title}」の未完了の学習を削除しますか?</translation>
    </message>
    <message>
        <source>All that it has learned so far is lost.</source>
        <translation>これまでに学んだことはすべて失われます。</translation>
    </message>
    <message>
        <source>It has learned nothing yet that could be taken up.</source>
        <translation>再開できるほどの学習はまだありません。</translation>
    </message>
    <message>
        <source>The photographs stay, and so does “{base}”, the network it began with.</source>
        <translation>写真と、もとになったネットワーク「{base}」は残ります。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>The teaching of “{title}” did not come to its end.</source>
        <translation>「{title}」の学習は最後まで行われませんでした。</translation>
    </message>
    <message>
        <source>Trying how fast this computer learns …</source>
        <translation>このコンピューターの学習速度を試しています …</translation>
    </message>
    <message>
        <source>Looking at the photographs: {seen} of {of}</source>
        <translation>写真を調べています: {seen} / {of}</translation>
    </message>
    <message>
        <source>Making ready …</source>
        <translation>準備しています …</translation>
    </message>
    <message numerus="yes">
        <source>Measuring on %n photograph(s) held back …</source>
        <translation>
            <numerusform>取り分けた%n枚の写真で測定しています …</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing …</source>
        <translation>一時停止しています …</translation>
    </message>
    <message>
        <source>“{title}” is learning</source>
        <translation>「{title}」が学習しています</translation>
    </message>
    <message>
        <source>Paused. What was learned so far is saved.</source>
        <translation>一時停止中。ここまでに学んだことは保存されています。</translation>
    </message>
    <message>
        <source>Adding “{title}” to your networks …</source>
        <translation>「{title}」をネットワークに追加しています …</translation>
    </message>
    <message>
        <source>Stopped. You can go on with “{title}” at any time.</source>
        <translation>停止しました。「{title}」はいつでも続けられます。</translation>
    </message>
    <message>
        <source>“{title}” is among your networks now.</source>
        <translation>「{title}」がネットワークに加わりました。</translation>
    </message>
    <message>
        <source>Better than before</source>
        <translation>以前より良い</translation>
    </message>
    <message>
        <source>Worse than before</source>
        <translation>以前より悪い</translation>
    </message>
    <message>
        <source>Not better than before</source>
        <translation>以前より良くなっていません</translation>
    </message>
    <message numerus="yes">
        <source>{verdict}: {mean} dB ({low} to {high}) on %n photograph(s) held back.</source>
        <translation>
            <numerusform>{verdict}: 取り分けた%n枚の写真で{mean} dB({low}~{high})。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) to learn from; held back to measure on: {held_back}.</source>
        <translation>
            <numerusform>学習用の写真%n枚、測定用に取り分けた写真: {held_back}。</numerusform>
        </translation>
    </message>
    <message>
        <source> in {minutes} min</source>
        <translation> ({minutes}分)</translation>
    </message>
    <message>
        <source>Last check on the photographs held back: {psnr} dB{best}.</source>
        <translation>取り分けた写真での最新の検査: {psnr} dB{best}。</translation>
    </message>
    <message>
        <source>, the best so far</source>
        <translation>、これまでの最良</translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, at the pace so far.</source>
        <translation>
            <numerusform>{device}、{precision}で約%nステップ{time}。これまでの速さによります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer, which has other work now. Without that: about {alone}.</source>
        <translation>
            <numerusform>{device}、{precision}で約%nステップ{time}。このコンピューターでの試行によります。今は他の処理があります。それがなければ約{alone}ステップ。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer.</source>
        <translation>
            <numerusform>{device}、{precision}で約%nステップ{time}。このコンピューターでの試行によります。</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>残り1分未満</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>残り約{count}分</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>残り約{count}時間</translation>
    </message>
</context>
<context>
    <name>TeachForm</name>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>There is no network here that can be taught: it takes one of the kind of Studio.</source>
        <translation>学習できるネットワークがありません。Studioと同種のものが必要です。</translation>
    </message>
    <message>
        <source>There is no such folder. Choose the one that your colour photographs are in.</source>
        <translation>そのフォルダーはありません。カラー写真のあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Give the network a name, to find it by among the others.</source>
        <translation>他と見分けられるように、ネットワークに名前を付けてください。</translation>
    </message>
    <message>
        <source>All in a folder, and in those inside it</source>
        <translation>フォルダーとその下位フォルダーのすべて</translation>
    </message>
    <message>
        <source>The open ones that have colours: {n}</source>
        <translation>開いている写真のうち色のあるもの: {n}</translation>
    </message>
    <message>
        <source>For example: Family album</source>
        <translation>例: 家族アルバム</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Name of the new network</source>
        <translation>新しいネットワークの名前</translation>
    </message>
    <message>
        <source>Network to begin with</source>
        <translation>元にするネットワーク</translation>
    </message>
    <message>
        <source>How long to learn</source>
        <translation>学習時間</translation>
    </message>
    <message>
        <source>The network learns from colour photographs what things of their kind look like: the same family, the same places, the same film. It takes {fewest} or more; some hundreds are better. One in ten is held back, and in the end the network is measured on those. The network that it begins with stays as it is. Nothing leaves this computer.</source>
        <translation>ネットワークはカラー写真から、同じ家族、同じ場所、同じフィルムといった、同種のものの見え方を学びます。{fewest}枚以上が必要で、数百枚あればなお良いです。10枚に1枚を取り分け、最後にそれでネットワークを測定します。元にするネットワークはそのまま残ります。このコンピューターの外に出るものはありません。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>元にするもの</translation>
    </message>
    <message>
        <source>Learn for</source>
        <translation>学習時間</translation>
    </message>
    <message>
        <source>Your Colour Photographs</source>
        <translation>自分のカラー写真</translation>
    </message>
</context>
<context>
    <name>TeachPictures</name>
    <message>
        <source>Before</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>オリジナル</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>ツアーをスキップ</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>TreatmentMenu</name>
    <message>
        <source>&amp;Treatment</source>
        <translation>現像(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy Treatment</source>
        <translation>現像設定をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste Treatment</source>
        <translation>現像設定を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Paste &amp;Look Only</source>
        <translation>ルックだけを貼り付け(&amp;L)</translation>
    </message>
    <message>
        <source>Paste &amp;Hints Only</source>
        <translation>ヒントだけを貼り付け(&amp;H)</translation>
    </message>
    <message>
        <source>Paste &amp;Reference Only</source>
        <translation>参照だけを貼り付け(&amp;R)</translation>
    </message>
    <message>
        <source>Apply to &amp;Selected</source>
        <translation>選択した写真に適用(&amp;S)</translation>
    </message>
    <message>
        <source>Apply to &amp;All</source>
        <translation>すべてに適用(&amp;A)</translation>
    </message>
    <message>
        <source>Turn Le&amp;ft</source>
        <translation>左に回転(&amp;F)</translation>
    </message>
    <message>
        <source>Turn Ri&amp;ght</source>
        <translation>右に回転(&amp;G)</translation>
    </message>
    <message>
        <source>Network, slider values and reference of this photograph; not its hints</source>
        <translation>この写真のネットワーク、スライダーの値、参照。ヒントは含みません</translation>
    </message>
    <message>
        <source>The treatment of {name} is copied.</source>
        <translation>{name}の現像設定をコピーしました。</translation>
    </message>
    <message>
        <source>The clipboard holds no treatment. Copy one first.</source>
        <translation>クリップボードに現像設定がありません。先にコピーしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) treated as {name} now.</source>
        <translation>
            <numerusform>%n枚の写真を{name}と同じに現像しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tuning</name>
    <message>
        <source>The teaching of “{title}” can go on: see the menu Tools.</source>
        <translation>「{title}」の学習を続けられます。メニュー「ツール」を参照してください。</translation>
    </message>
    <message>
        <source>Another window is teaching “{title}” already.</source>
        <translation>「{title}」は別のウィンドウですでに学習中です。</translation>
    </message>
    <message>
        <source>The photographs could not be made ready: {reason}.</source>
        <translation>写真を準備できませんでした: {reason}。</translation>
    </message>
    <message>
        <source>The process that teaches networks cannot be started on this computer.</source>
        <translation>このコンピューターでは、ネットワークを学習するプロセスを起動できません。</translation>
    </message>
    <message>
        <source>The teaching broke off: its process ended unexpectedly, perhaps for want of memory. The details are in the log, {file}.</source>
        <translation>学習が中断しました。プロセスが予期せず終了しました。メモリ不足かもしれません。詳細はログ{file}にあります。</translation>
    </message>
    <message numerus="yes">
        <source>{base}, taught with %n photograph(s) of your own.</source>
        <translation>
            <numerusform>{base}を、自分の写真%n枚で学習したもの。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Leave as It Lies</source>
        <translation>向きをそのままにする</translation>
    </message>
</context>
<context>
    <name>Wipe</name>
    <message>
        <source>Photograph left of the line</source>
        <translation>線の左側の写真</translation>
    </message>
    <message>
        <source>Photograph right of the line</source>
        <translation>線の右側の写真</translation>
    </message>
</context>
<context>
    <name>_Handle</name>
    <message>
        <source>Line between the two pictures</source>
        <translation>2つの画像のあいだの線</translation>
    </message>
    <message>
        <source>Drag it, or move it with the arrow keys</source>
        <translation>ドラッグするか、矢印キーで動かします</translation>
    </message>
    <message>
        <source>Drag to compare (arrow keys: a little, Page Up and Down: more, double-click: middle)</source>
        <translation>ドラッグして比較(矢印キー: 少し、Page UpとPage Down: 大きく、ダブルクリック: 中央)</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>You can go on working. The details are in the log file {file}.</source>
        <translation>作業を続けられます。詳細はログファイル{file}にあります。</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>予期しない問題が起きました</translation>
    </message>
</context>
<context>
    <name>bundled</name>
    <message>
        <source>For photographs of every kind: people, streets, landscapes, rooms.</source>
        <translation>あらゆる写真に: 人物、街、風景、室内。</translation>
    </message>
    <message>
        <source>For teaching the temperature: the paper’s second network, learned from 32-pixel pictures. On photographs its colours are further from the truth than gray.</source>
        <translation>温度を教えるための、論文の2番目のネットワーク。32ピクセルの画像で学習しました。写真では、その色はグレーよりも実際から離れています。</translation>
    </message>
    <message>
        <source>For teaching: the paper’s first network, learned from 32-pixel pictures. Its colours are brownish, and on photographs further from the truth than gray.</source>
        <translation>教材用の、論文の最初のネットワーク。32ピクセルの画像で学習しました。色は茶色がかり、写真ではグレーよりも実際から離れています。</translation>
    </message>
    <message>
        <source>Names what it sees in a picture: one of ten classes.</source>
        <translation>画像に見えるものの名を、10種類のうちから答えます。</translation>
    </message>
    <message>
        <source>ImageNet-1k (encoder), photographs of research sets (see the model card)</source>
        <translation>ImageNet-1k(エンコーダー)、研究用データセットの写真(モデルカードを参照)</translation>
    </message>
    <message>
        <source>As the network recommends</source>
        <translation>ネットワークの推奨どおり</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>控えめ</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>鮮やか</translation>
    </message>
    <message>
        <source>Likeliest colours</source>
        <translation>最もありそうな色</translation>
    </message>
    <message>
        <source>Faded print</source>
        <translation>色あせたプリント</translation>
    </message>
    <message>
        <source>Hand-tinted</source>
        <translation>手彩色</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>飛行機</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>自動車</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>鳥</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>鹿</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>犬</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>カエル</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>馬</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>船</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>トラック</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{name}” is not there. Look whether it was moved or renamed.</source>
        <translation>「{name}」がありません。移動や名前の変更がなかったか、ご確認ください。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open a photograph in it instead.</source>
        <translation>「{name}」はフォルダーです。中の写真を開いてください。</translation>
    </message>
    <message>
        <source>“{name}” is a device, not a file. Open a photograph instead.</source>
        <translation>「{name}」はファイルではなくデバイスです。写真を開いてください。</translation>
    </message>
    <message>
        <source>“{name}” may not be read. Change the permissions of the file, or open a copy of it.</source>
        <translation>「{name}」を読む権限がありません。ファイルのアクセス権を変更するか、コピーを開いてください。</translation>
    </message>
    <message>
        <source>“{name}” could not be read: the system says “{reason}”. Try a copy of the file.</source>
        <translation>「{name}」を読み込めませんでした。システムのメッセージ:「{reason}」。ファイルのコピーでお試しください。</translation>
    </message>
    <message>
        <source>“{name}” is empty. Copy it again from where it came.</source>
        <translation>「{name}」は空です。元の場所からもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or cut short, and cannot be shown whole. Copy it again from where it came.</source>
        <translation>「{name}」は壊れているか途中で切れていて、全体を表示できません。元の場所からもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>“{name}” is not a photograph. ColorStudio opens {formats} files.</source>
        <translation>「{name}」は写真ではありません。ColorStudioが開けるのは{formats}のファイルです。</translation>
    </message>
    <message>
        <source>“{name}” is sound, but of a kind that ColorStudio does not open: {what}. Save it as an ordinary TIFF or PNG file first.</source>
        <translation>「{name}」は正常ですが、ColorStudioが開けない種類です: {what}。先に通常のTIFFまたはPNGとして保存してください。</translation>
    </message>
    <message>
        <source>“{name}” is a {format} file, and what reads those is not installed: add the package “{package}”, or save the picture as TIFF or PNG first.</source>
        <translation>「{name}」は{format}ファイルですが、それを読むものがインストールされていません。パッケージ「{package}」を追加するか、先に画像をTIFFまたはPNGで保存してください。</translation>
    </message>
    <message>
        <source>“{name}” has no such page. Number of its pages: {pages}.</source>
        <translation>「{name}」にそのページはありません。ページ数: {pages}。</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, and ColorStudio takes up to {most} megapixels. Open a smaller copy.</source>
        <translation>「{name}」は{width} × {height}ピクセルですが、ColorStudioが扱えるのは{most}メガピクセルまでです。より小さなコピーを開いてください。</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, too small to colour. Each side needs at least {least} pixels.</source>
        <translation>「{name}」は{width} × {height}ピクセルで、着色するには小さすぎます。各辺に少なくとも{least}ピクセルが必要です。</translation>
    </message>
    <message>
        <source>“{name}” is {width} × {height} pixels, a strip too narrow to colour. Crop it to at most {most} to 1.</source>
        <translation>「{name}」は{width} × {height}ピクセルで、着色するには細長すぎます。{most}対1以下に切り抜いてください。</translation>
    </message>
    <message>
        <source>There is not enough memory to open “{name}”. Close other programs, or open a smaller copy of it.</source>
        <translation>「{name}」を開くメモリが足りません。他のプログラムを閉じるか、より小さなコピーを開いてください。</translation>
    </message>
    <message>
        <source>“{name}” ends in no format that ColorStudio writes. Choose {formats}.</source>
        <translation>「{name}」の拡張子は、ColorStudioが書き込める形式ではありません。{formats}から選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot hold layers. Choose {formats}.</source>
        <translation>「{name}」にはレイヤーを保存できません。{formats}から選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: this build of libvips writes no {format}. Choose .png.</source>
        <translation>「{name}」を保存できません。このlibvipsは{format}を書き込めません。.pngを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: what writes {format} is not installed. Add “{package}”, or choose .png.</source>
        <translation>「{name}」を保存できません。{format}を書き込むものがインストールされていません。「{package}」を追加するか、.pngを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved: the format ends at {most} pixels. Choose .png or .tif.</source>
        <translation>「{name}」を保存できません。この形式は{most}ピクセルまでです。.pngまたは.tifを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is the original, which stays as it is. Choose another name.</source>
        <translation>「{name}」はオリジナルで、変更しません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose another name.</source>
        <translation>「{name}」はフォルダーです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is a device or a pipe, not a file. Choose another name.</source>
        <translation>「{name}」はファイルではなく、デバイスまたはパイプです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is already there. Choose another name, or allow it to be replaced.</source>
        <translation>「{name}」はすでにあります。別の名前を選ぶか、置き換えを許可してください。</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the name is too long for this disk. Choose a shorter one.</source>
        <translation>「{name}」を保存できませんでした。このディスクには名前が長すぎます。短い名前を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the disk is full. Free some space, or save to another disk.</source>
        <translation>「{name}」を保存できませんでした。ディスクがいっぱいです。空きを作るか、別のディスクに保存してください。</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the folder “{folder}” may not be written to. Choose another folder.</source>
        <translation>「{name}」を保存できませんでした。フォルダー「{folder}」に書き込む権限がありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: there is no folder “{folder}”. Choose another folder.</source>
        <translation>「{name}」を保存できませんでした。フォルダー「{folder}」がありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the system says “{reason}”. Choose another folder or name.</source>
        <translation>「{name}」を保存できませんでした。システムのメッセージ:「{reason}」。別のフォルダーか名前を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” could not be saved in this format. Choose .png or .tif.</source>
        <translation>「{name}」をこの形式で保存できませんでした。.pngまたは.tifを選んでください。</translation>
    </message>
    <message>
        <source>There is not enough memory to save “{name}”. Close other programs.</source>
        <translation>「{name}」を保存するメモリが足りません。他のプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Of “{name}”, page {page} was opened (number of pages: {pages}).</source>
        <translation>「{name}」の{page}ページを開きました(ページ数: {pages})。</translation>
    </message>
    <message>
        <source>Of “{name}”, the main picture alone was opened (number of pictures: {pictures}).</source>
        <translation>「{name}」の主画像だけを開きました(画像の数: {pictures})。</translation>
    </message>
    <message>
        <source>“{name}” carries {what} that cannot be kept: it is damaged, or far larger than it should be.</source>
        <translation>「{name}」の{what}は残せません。壊れているか、大きすぎます。</translation>
    </message>
    <message>
        <source>“{name}” was saved without its {what}: the format has no room for it.</source>
        <translation>「{name}」を{what}なしで保存しました。この形式には入れる場所がありません。</translation>
    </message>
    <message>
        <source>“{name}” was saved without the original’s {what}: it is damaged and cannot be kept.</source>
        <translation>「{name}」を元の写真の{what}なしで保存しました。壊れているため残せません。</translation>
    </message>
    <message>
        <source>“{name}” was saved in sRGB: what writes {format} files embeds no other profile.</source>
        <translation>「{name}」はsRGBで保存しました。{format}ファイルの書き出しでは、ほかのプロファイルを埋め込めません。</translation>
    </message>
    <message>
        <source>There is too little memory for this. Close other programs and try again.</source>
        <translation>メモリが足りません。他のプログラムを閉じて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>There is too little memory to load the network “{network}”.</source>
        <translation>ネットワーク「{network}」を読み込むメモリが足りません。</translation>
    </message>
    <message>
        <source>There is too little memory to colour “{name}”. Close other programs and select it again.</source>
        <translation>「{name}」を着色するメモリが足りません。他のプログラムを閉じて、もう一度選択してください。</translation>
    </message>
    <message>
        <source>There is too little memory to colour the photograph at network size {side}.</source>
        <translation>ネットワークサイズ{side}で写真を着色するメモリが足りません。</translation>
    </message>
    <message>
        <source>There is too little memory to recognise what the photograph shows.</source>
        <translation>写真に写っているものを認識するメモリが足りません。</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured at network size {side} instead of {wished}.</source>
        <translation>メモリが足りなくなったため、「{name}」を{wished}ではなくネットワークサイズ{side}で着色しました。</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured on the CPU.</source>
        <translation>メモリが足りなくなったため、「{name}」をCPUで着色しました。</translation>
    </message>
    <message>
        <source>Memory ran out: “{name}” was coloured on the CPU at network size {side} instead of {wished}.</source>
        <translation>メモリが足りなくなったため、「{name}」をCPUで、{wished}ではなくネットワークサイズ{side}で着色しました。</translation>
    </message>
    <message>
        <source>“{name}” is gray: a reference needs colours of its own.</source>
        <translation>「{name}」はグレーです。参照には色が必要です。</translation>
    </message>
    <message>
        <source>There is no device called “{device}”. Choose auto, cpu, cuda or mps.</source>
        <translation>「{device}」というデバイスはありません。auto、cpu、cuda、mpsから選んでください。</translation>
    </message>
    <message>
        <source>There is no {device} that ColorStudio can use. Choose “auto” or “cpu”.</source>
        <translation>ColorStudioが使える{device}がありません。「auto」または「cpu」を選んでください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it tells photographs apart and does not colour. Choose another one.</source>
        <translation>ネットワークファイル「{name}」は使えません。写真を見分けるもので、着色しません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its title would be empty. Give it one.</source>
        <translation>ネットワークファイル「{name}」は使えません。タイトルが空になります。タイトルを付けてください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it came with ColorStudio and stays. Only networks that you added can be removed.</source>
        <translation>ネットワークファイル「{name}」は使えません。ColorStudioに付属するもので、削除できません。削除できるのは自分で追加したネットワークだけです。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it changed while it was copied. Try again.</source>
        <translation>ネットワークファイル「{name}」は使えません。コピー中に変わりました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its answers are no numbers. Get a fresh copy, or use another network.</source>
        <translation>ネットワークファイル「{name}」は使えません。答えが数値になっていません。新しいコピーを入手するか、別のネットワークを使ってください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: a newer ColorStudio wrote it. Update ColorStudio to use it.</source>
        <translation>ネットワークファイル「{name}」は使えません。より新しいColorStudioが書いたものです。使うにはColorStudioを更新してください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its description is damaged. Get a fresh copy of the file.</source>
        <translation>ネットワークファイル「{name}」は使えません。説明が壊れています。ファイルの新しいコピーを入手してください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its description is incomplete. Get a fresh copy of the file.</source>
        <translation>ネットワークファイル「{name}」は使えません。説明が不完全です。ファイルの新しいコピーを入手してください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: ColorStudio&apos;s trainer did not write it.</source>
        <translation>ネットワークファイル「{name}」は使えません。ColorStudioのトレーナーが書いたものではありません。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is no file.</source>
        <translation>ネットワークファイル「{name}」は使えません。ファイルではありません。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is not a safetensors file, or it was cut short.</source>
        <translation>ネットワークファイル「{name}」は使えません。safetensorsファイルでないか、途中で切れています。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not hold the network of Zhang et al. 2016, or not all of it.</source>
        <translation>ネットワークファイル「{name}」は使えません。Zhangほか2016のネットワークを含まないか、一部しか含みません。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not say which colours its network chooses from.</source>
        <translation>ネットワークファイル「{name}」は使えません。ネットワークがどの色から選ぶのかが書かれていません。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its weights are damaged: some of them are no numbers.</source>
        <translation>ネットワークファイル「{name}」は使えません。重みが壊れています。数値でないものがあります。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its network chooses from other colours than the 313 of Zhang et al. 2016.</source>
        <translation>ネットワークファイル「{name}」は使えません。Zhangほか2016の313色とは別の色から選ぶネットワークです。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is no file, or larger than any that ColorStudio knows.</source>
        <translation>ネットワークファイル「{name}」は使えません。ファイルでないか、ColorStudioの知るどのファイルよりも大きいものです。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is damaged, or holds more than weights and might be unsafe.</source>
        <translation>ネットワークファイル「{name}」は使えません。壊れているか、重み以外のものを含み、安全でないおそれがあります。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it does not hold a network&apos;s weights by name.</source>
        <translation>ネットワークファイル「{name}」は使えません。ネットワークの重みを名前付きで含んでいません。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it is larger than any network that ColorStudio knows.</source>
        <translation>ネットワークファイル「{name}」は使えません。ColorStudioの知るどのネットワークよりも大きいものです。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it colours photographs and does not tell them apart.</source>
        <translation>ネットワークファイル「{name}」は使えません。写真を着色するもので、見分けません。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its weights are damaged or belong to another network.</source>
        <translation>ネットワークファイル「{name}」は使えません。重みが壊れているか、別のネットワークのものです。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be read: {reason}.</source>
        <translation>ネットワークファイル「{name}」は使えません。読み込めません: {reason}。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be written: {reason}.</source>
        <translation>ネットワークファイル「{name}」は使えません。書き込めません: {reason}。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be deleted: {reason}.</source>
        <translation>ネットワークファイル「{name}」は使えません。削除できません: {reason}。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: it cannot be written into the folder {folder}: {reason}.</source>
        <translation>ネットワークファイル「{name}」は使えません。フォルダー{folder}に書き込めません: {reason}。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: its name is “{network}”, as that of a network which comes with ColorStudio.</source>
        <translation>ネットワークファイル「{name}」は使えません。名前「{network}」が、ColorStudioに付属するネットワークと同じです。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: there is another network of the name “{network}” already. Delete {file} first to have this one.</source>
        <translation>ネットワークファイル「{name}」は使えません。「{network}」という名前の別のネットワークがすでにあります。これを使うには、先に{file}を削除してください。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: this version does not know the network “{network}” in it.</source>
        <translation>ネットワークファイル「{name}」は使えません。このバージョンは、中のネットワーク「{network}」を知りません。</translation>
    </message>
    <message>
        <source>The network file “{name}” cannot be used: a network of the kind “{network}” gives no {output}.</source>
        <translation>ネットワークファイル「{name}」は使えません。種類「{network}」のネットワークは{output}を出しません。</translation>
    </message>
    <message>
        <source>“{name}” exists.</source>
        <translation>「{name}」があります。</translation>
    </message>
    <message>
        <source>“{name}” is one of the photographs to colour, and is not written over.</source>
        <translation>「{name}」は着色する写真の1つなので、上書きしません。</translation>
    </message>
    <message>
        <source>“{name}” is a folder, and is not replaced.</source>
        <translation>「{name}」はフォルダーなので、置き換えません。</translation>
    </message>
    <message>
        <source>“{name}” is no plain file, and is not written to.</source>
        <translation>「{name}」は通常のファイルではないので、書き込みません。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}.</source>
        <translation>「{name}」に書き込めません: {reason}。</translation>
    </message>
    <message>
        <source>The folder “{folder}” could not be looked through: {reason}.</source>
        <translation>フォルダー「{folder}」を調べられませんでした: {reason}。</translation>
    </message>
    <message>
        <source>“{name}” is a link to a photograph that is not there: {reason}.</source>
        <translation>「{name}」のリンク先の写真がありません: {reason}。</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made: {reason}.</source>
        <translation>フォルダー「{folder}」を作れません: {reason}。</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there any more. Connect its disk again, then go on.</source>
        <translation>フォルダー「{folder}」がなくなりました。ディスクをつなぎ直してから続けてください。</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder “{folder}” any more: {reason}.</source>
        <translation>フォルダー「{folder}」にこれ以上書き込めません: {reason}。</translation>
    </message>
    <message>
        <source>The disk of “{folder}” is full. Free some space, then go on.</source>
        <translation>「{folder}」のディスクがいっぱいです。空きを作ってから続けてください。</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file since its treatment was decided. Close it, open it again and decide anew.</source>
        <translation>「{name}」は、現像設定を決めた後に別のファイルに置き換えられました。閉じて開き直し、もう一度設定してください。</translation>
    </message>
    <message>
        <source>“{name}” was another photograph when this treatment was used before: its hints and frame are not of this one.</source>
        <translation>前にこの現像設定を使ったとき、「{name}」は別の写真でした。ヒントと枠はこの写真のものではありません。</translation>
    </message>
    <message>
        <source>“{name}” was replaced while it was being coloured. The result is of the file that was there before.</source>
        <translation>「{name}」は着色中に置き換えられました。結果は、その前にあったファイルのものです。</translation>
    </message>
    <message>
        <source>“{name}” was replaced by another file since it was opened. Close it and open it again.</source>
        <translation>「{name}」は、開いた後に別のファイルに置き換えられました。閉じて、もう一度開いてください。</translation>
    </message>
    <message>
        <source>Nothing is left of this export: another window has taken it up, or its folder is gone.</source>
        <translation>この書き出しの残りはありません。別のウィンドウが引き継いだか、フォルダーがなくなっています。</translation>
    </message>
    <message>
        <source>“{name}” was changed while it was being coloured. Colour it once more.</source>
        <translation>「{name}」は着色中に変更されました。もう一度着色してください。</translation>
    </message>
    <message>
        <source>The name of “{name}” is too long for the disk with more to it: see “{result}”.</source>
        <translation>「{name}」の名前に追加すると、このディスクには長すぎます:「{result}」をご覧ください。</translation>
    </message>
    <message>
        <source>Coloured before, as “{name}”.</source>
        <translation>「{name}」としてすでに着色されています。</translation>
    </message>
    <message>
        <source>There is no {place} to put into names. There are {places}.</source>
        <translation>名前に埋め込む{place}はありません。使えるのは{places}です。</translation>
    </message>
    <message>
        <source>A brace is open in the naming pattern. Names are put in as in {example}.</source>
        <translation>名前のパターンで括弧が閉じていません。{example}のように埋め込みます。</translation>
    </message>
    <message>
        <source>File names hold no “{sign}” on some systems. Choose another sign.</source>
        <translation>「{sign}」をファイル名に使えないシステムがあります。別の文字を選んでください。</translation>
    </message>
    <message>
        <source>Without {name} or {number} all results would have one name.</source>
        <translation>{name}も{number}もないと、すべての結果が同じ名前になります。</translation>
    </message>
    <message>
        <source>The library of treatments in {folder} cannot be used: {reason}.</source>
        <translation>{folder}の現像設定ライブラリを使えません: {reason}。</translation>
    </message>
    <message>
        <source>The treatments in {folder} are of a newer ColorStudio. Update ColorStudio to use them.</source>
        <translation>{folder}の現像設定は、より新しいColorStudioのものです。使うにはColorStudioを更新してください。</translation>
    </message>
    <message>
        <source>The treatments in {file} are of a newer ColorStudio and stay as they are. Until you update, others are kept beside them.</source>
        <translation>{file}の現像設定は、より新しいColorStudioのもので、そのまま残します。更新するまで、他の設定はその隣に保管します。</translation>
    </message>
    <message>
        <source>The library of treatments was damaged. It lies as {name} in {folder}; what could be read of it is in a new one (treatments: {count}).</source>
        <translation>現像設定のライブラリが壊れていました。{folder}に{name}として残してあります。読めたものは新しいライブラリに入れました(現像設定の数: {count})。</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken in: {reason}.</source>
        <translation>「{name}」を取り込めません: {reason}。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>「{name}」を読み込めません: {reason}。</translation>
    </message>
    <message>
        <source>“{name}” is too large for a file of treatments.</source>
        <translation>「{name}」は現像設定のファイルとしては大きすぎます。</translation>
    </message>
    <message>
        <source>“{name}” is no file of treatments, or it is damaged.</source>
        <translation>「{name}」は現像設定のファイルでないか、壊れています。</translation>
    </message>
    <message>
        <source>The pasted picture cannot be kept in {folder}: {reason}.</source>
        <translation>貼り付けた画像を{folder}に保管できません: {reason}。</translation>
    </message>
    <message>
        <source>The file {file} cannot be deleted: {reason}.</source>
        <translation>ファイル{file}を削除できません: {reason}。</translation>
    </message>
    <message>
        <source>The colours of this photograph came out as no numbers, so it was not painted.</source>
        <translation>この写真の色が数値にならなかったため、描画しませんでした。</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA製グラフィックカード</translation>
    </message>
    <message>
        <source>Apple graphics processor</source>
        <translation>Apple製グラフィックプロセッサー</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a JPEG of 12 bits a channel</source>
        <translation>1チャンネル12ビットのJPEG</translation>
    </message>
    <message>
        <source>a lossless or hierarchical JPEG</source>
        <translation>可逆圧縮または階層型のJPEG</translation>
    </message>
    <message>
        <source>a TIFF with more channels than a photograph has</source>
        <translation>写真よりチャンネルの多いTIFF</translation>
    </message>
    <message>
        <source>a TIFF whose colours are neither gray, RGB, CMYK, YCbCr nor Lab</source>
        <translation>色がグレー、RGB、CMYK、YCbCr、LabのいずれでもないTIFF</translation>
    </message>
    <message>
        <source>a TIFF whose channels are not whole numbers of 8 or 16 bits</source>
        <translation>チャンネルが8または16ビットの整数でないTIFF</translation>
    </message>
    <message>
        <source>a TIFF compressed in a way that is not read</source>
        <translation>読めない圧縮方式のTIFF</translation>
    </message>
    <message>
        <source>a raw file of a camera that is not known</source>
        <translation>未知のカメラのRAWファイル</translation>
    </message>
    <message>
        <source>a JPEG XL that keeps its colours under a profile of its own</source>
        <translation>独自のプロファイルで色を保持するJPEG XL</translation>
    </message>
    <message>
        <source>a picture of high dynamic range (PQ or HLG)</source>
        <translation>ハイダイナミックレンジ(PQまたはHLG)の画像</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>the disk is full, or fails</source>
        <translation>ディスクがいっぱいか、故障しています</translation>
    </message>
    <message>
        <source>another program is busy with it</source>
        <translation>別のプログラムが使用中です</translation>
    </message>
    <message>
        <source>the folder may not be written to</source>
        <translation>フォルダーに書き込む権限がありません</translation>
    </message>
    <message>
        <source>the treatment</source>
        <translation>現像設定</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a very large number</source>
        <translation>非常に大きな数値</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>trueまたはfalse</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a short list</source>
        <translation>短いリスト</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>an object with few keys</source>
        <translation>キーの少ないオブジェクト</translation>
    </message>
    <message>
        <source>the name of a setting</source>
        <translation>設定の名前</translation>
    </message>
    <message>
        <source>a name for a file</source>
        <translation>ファイルの名前</translation>
    </message>
    <message>
        <source>64 hexadecimal digits in lower case</source>
        <translation>小文字の16進数64桁</translation>
    </message>
    <message>
        <source>a time such as 2026-01-31T12:00:00+00:00</source>
        <translation>2026-01-31T12:00:00+00:00のような時刻</translation>
    </message>
    <message>
        <source>a PNG file in base64</source>
        <translation>base64のPNGファイル</translation>
    </message>
    <message>
        <source>[a, b], &quot;keep&quot; or &quot;gray&quot;</source>
        <translation>[a, b]、&quot;keep&quot;または&quot;gray&quot;</translation>
    </message>
    <message>
        <source>a list of 4 or &quot;none&quot;</source>
        <translation>4つのリストまたは&quot;none&quot;</translation>
    </message>
    <message>
        <source>left, top, right, bottom with some area between</source>
        <translation>左、上、右、下(あいだに面積があること)</translation>
    </message>
    <message>
        <source>a Photoshop file without a flattened picture of 8 bits a channel</source>
        <translation>1チャンネル8ビットの統合画像を含まないPhotoshopファイル</translation>
    </message>
    <message>
        <source>{key} is not JSON: {reason}</source>
        <translation>{key}はJSONではありません: {reason}</translation>
    </message>
    <message>
        <source>{key} is not known; there are {known}</source>
        <translation>{key}は不明です。使えるのは{known}</translation>
    </message>
    <message>
        <source>{key} is missing</source>
        <translation>{key}がありません</translation>
    </message>
    <message>
        <source>{key} {got} is of a newer ColorStudio</source>
        <translation>{key} {got}は、より新しいColorStudioのものです</translation>
    </message>
    <message>
        <source>{key} must be there once, not twice</source>
        <translation>{key}は一度だけでなければならず、二度は書けません</translation>
    </message>
    <message>
        <source>{key} must be {wanted}, not {got}</source>
        <translation>{key}は{wanted}でなければならず、{got}ではいけません</translation>
    </message>
    <message>
        <source>{key} must lie between {low} and {high}, not {got}</source>
        <translation>{key}は{low}から{high}まででなければならず、{got}ではいけません</translation>
    </message>
    <message>
        <source>{key} must be a list with each bin once</source>
        <translation>{key}は各ビンを一度ずつ含むリストでなければなりません</translation>
    </message>
    <message>
        <source>{key} must lie between 0 (left out) and 1 in sum, not {got}</source>
        <translation>{key}の合計は0(省略)から1まででなければならず、{got}ではいけません</translation>
    </message>
    <message>
        <source>a list of {length}</source>
        <translation>要素{length}個のリスト</translation>
    </message>
    <message>
        <source>one of {known}</source>
        <translation>{known}のいずれか</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>No program opened the folder.</source>
        <translation>フォルダーを開けるプログラムがありませんでした。</translation>
    </message>
    <message>
        <source>You find it at {folder}.</source>
        <translation>場所は{folder}です。</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>First steps</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Drop a black-and-white photograph on the window, or choose **File &gt; Open**. Several, or whole folders, work as well.</source>
        <translation>白黒写真をウィンドウにドロップするか、**ファイル &gt; 開く**を選びます。複数でも、フォルダーごとでもかまいません。</translation>
    </message>
    <message>
        <source>After a few seconds the gray and the coloured picture stand side by side. The sliders on the right change the colours at once: begin with [temperature](help:temperature) and [vividness](help:vividness).</source>
        <translation>数秒でグレーと着色の画像が並びます。右のスライダーで色がすぐに変わります。まず[温度](help:temperature)と[鮮やかさ](help:vividness)をお試しください。</translation>
    </message>
    <message>
        <source>If you know a colour, say so: [hints](help:hints). If you do not, let ColorStudio lead you to the [doubtful places](help:doubt).</source>
        <translation>色を知っていれば[ヒント](help:hints)で伝えます。知らなければ、ColorStudioが[不確かな場所](help:doubt)へ案内します。</translation>
    </message>
    <message>
        <source>[Save](help:save) writes a new file. Your photograph is never changed.</source>
        <translation>[保存](help:save)すると新しいファイルができます。写真は決して変わりません。</translation>
    </message>
    <message>
        <source>The colours are a guess of a neural network. They can be plausible and wrong: nobody should take them for history.</source>
        <translation>色はニューラルネットワークの推測です。もっともらしくても誤りのことがあり、史実とみなさないでください。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>For each place of a photograph the network knows many colours, each more or less likely. Temperature says how they become one.</source>
        <translation>写真の各場所に、ネットワークは多くの色をそれぞれの可能性とともに挙げます。温度は、それを1つの色にまとめる方法です。</translation>
    </message>
    <message>
        <source>**To the left**, the likeliest colour wins: firm and rich, with hard borders where the network changes its mind. **To the right**, all colours are blended: soft and safe, and browner, since the mean of many colours is nearly gray.</source>
        <translation>**左**では最もありそうな色が選ばれます。はっきりと濃く、判断の変わる所に硬い境界ができます。**右**ではすべての色が混ざります。やわらかく安全ですが、多くの色の平均はほぼグレーなので茶色がかります。</translation>
    </message>
    <message>
        <source>Between 0.3 and 0.8 most photographs look best. A double-click on the slider goes back to what the network recommends.</source>
        <translation>多くの写真は0.3から0.8で最もよく見えます。スライダーをダブルクリックすると推奨値に戻ります。</translation>
    </message>
    <message>
        <source>It has nothing to do with how warm the light looks: for that there is [warmth](help:sliders).</source>
        <translation>光の暖かさとは関係ありません。それには[暖かさ](help:sliders)を使います。</translation>
    </message>
    <message>
        <source>Temperature 0, 0.38 and 1</source>
        <translation>温度 0、0.38、1</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>鮮やかさ</translation>
    </message>
    <message>
        <source>Most of the world is brown, gray and pale. A network that has seen it knows that, and prefers such colours. Vividness takes this habit back: rare, rich colours get a better chance.</source>
        <translation>世界の多くは茶色、グレー、淡い色です。ネットワークはそれを知っていて、そうした色を好みます。鮮やかさはこの癖を弱め、まれで濃い色を選ばれやすくします。</translation>
    </message>
    <message>
        <source>**0** is the network’s own judgement. **Higher** is braver, and wrong more often. Above 1, look at skin and at white things: they tell first that it is too much.</source>
        <translation>**0**はネットワーク自身の判断です。**高い**ほど大胆で、誤りも増えます。1を超えたら肌と白いものを見てください。行き過ぎが最初に現れます。</translation>
    </message>
    <message>
        <source>Vividness chooses other colours; [saturation](help:sliders) makes the chosen ones stronger or weaker.</source>
        <translation>鮮やかさは別の色を選び、[彩度](help:sliders)は選んだ色を強めたり弱めたりします。</translation>
    </message>
    <message>
        <source>Vividness 0, 0.75 and 1.5</source>
        <translation>鮮やかさ 0、0.75、1.5</translation>
    </message>
    <message>
        <source>Saturation, warmth and tint</source>
        <translation>彩度、暖かさ、色かぶり</translation>
    </message>
    <message>
        <source>**Saturation** makes all colours alike stronger or weaker. 0 is gray, 1 leaves them as they are.</source>
        <translation>**彩度**はすべての色を等しく強めたり弱めたりします。0はグレー、1はそのままです。</translation>
    </message>
    <message>
        <source>**Warmth** moves all colours towards blue or yellow, **tint** towards green or red.</source>
        <translation>**暖かさ**はすべての色を青か黄へ、**色かぶり**は緑か赤へ動かします。</translation>
    </message>
    <message>
        <source>None of the sliders touches the lightness: what was dark stays dark, grain and sharpness stay. Each can be undone (Ctrl+Z), and **Reset All** brings all of them back.</source>
        <translation>どのスライダーも明るさを変えません。暗い所は暗いまま、粒子も鮮明さも残ります。どれも取り消せ(Ctrl+Z)、**すべてリセット**で全部戻ります。</translation>
    </message>
    <message>
        <source>Values that you like can be kept: **Treatment &gt; Presets**.</source>
        <translation>気に入った値は保管できます: **現像 &gt; プリセット**。</translation>
    </message>
    <message>
        <source>Hints: say what a colour was</source>
        <translation>ヒント: 何色だったかを伝える</translation>
    </message>
    <message>
        <source>Press **H** and click on a place whose colour you know. A pin is set, and beside it are the colours that the network holds likely there. Take one, or choose any other.</source>
        <translation>**H**を押して、色のわかる場所をクリックします。ピンが置かれ、ありそうな色が横に並びます。その1つ、または任意の色を選びます。</translation>
    </message>
    <message>
        <source>What is alike follows: one pin on a coat colours the coat. If too much follows, lower the **reach**, or set a second pin where the first must not act: **Keep as It Is**, or click with Shift or Alt held. Press and hold **M** to see how far a pin acts.</source>
        <translation>似たところはそれに従います。コートに置いた1本のピンがコート全体を着色します。広がりすぎるときは**範囲**を下げるか、最初のピンが働いてほしくない場所に2本目のピンを置きます(**そのまま**、またはShiftかAltを押しながらクリック)。**M**を押し続けると、ピンの効く範囲が見えます。</translation>
    </message>
    <message>
        <source>**Keep Gray** keeps a place without colour: a white wall, a silver spoon.</source>
        <translation>**グレーのまま**は、白い壁や銀のスプーンなどの場所を色のないまま保ちます。</translation>
    </message>
    <message>
        <source>The **eyedropper** (I) takes a colour from the photograph itself, or from another one that is open.</source>
        <translation>**スポイト**(I)は、写真自体または開いている別の写真から色を取ります。</translation>
    </message>
    <message>
        <source>Pins are moved with the mouse or the arrow keys and deleted with Del. Press H again when you are done.</source>
        <translation>ピンはマウスか矢印キーで動かし、Deleteキーで削除します。終わったらもう一度Hを押します。</translation>
    </message>
    <message>
        <source>Gray, coloured by the network, and with one hint on the cup</source>
        <translation>グレー、ネットワークによる着色、カップにヒントを1つ置いたもの</translation>
    </message>
    <message>
        <source>Where the network is unsure</source>
        <translation>ネットワークが迷っている場所</translation>
    </message>
    <message>
        <source>Press **D** to see it: the marked places are those for which the network knows several very different colours.</source>
        <translation>**D**を押すと表示されます。印の付いた所は、大きく異なる色が複数ありうる場所です。</translation>
    </message>
    <message>
        <source>Press **N** to be led to the place where a [hint](help:hints) helps most; press it again for the next one. Two or three hints there often settle a whole photograph.</source>
        <translation>**N**を押すと、[ヒント](help:hints)が最も役立つ場所へ移ります。もう一度押すと次へ。2、3個のヒントで写真全体が落ち着くことがよくあります。</translation>
    </message>
    <message>
        <source>**Colours &gt; Variants** shows the whole photograph coloured otherwise, to choose from.</source>
        <translation>**色 &gt; バリエーション**は、別の着色による写真全体を並べて選べるようにします。</translation>
    </message>
    <message>
        <source>The colours of another photograph</source>
        <translation>別の写真の色</translation>
    </message>
    <message>
        <source>Drop a coloured photograph into the field **Reference** on the right, or hold Shift when you drop it on the window. Its colours become likelier in this one: the same garden, the same family, the same film.</source>
        <translation>カラー写真を右の**参照**欄にドロップするか、Shiftを押しながらウィンドウにドロップします。同じ庭、同じ家族、同じフィルムなど、その色がこの写真で選ばれやすくなります。</translation>
    </message>
    <message>
        <source>**Strength** says how far. At 0 the reference does nothing.</source>
        <translation>**強さ**でその程度を決めます。0では参照は効きません。</translation>
    </message>
    <message>
        <source>Only how frequent colours are is taken, not where they lie: for a single place, set a [hint](help:hints).</source>
        <translation>取り入れるのは色の頻度だけで、位置ではありません。特定の場所には[ヒント](help:hints)を置いてください。</translation>
    </message>
    <message>
        <source>Borders and album pages</source>
        <translation>縁とアルバムのページ</translation>
    </message>
    <message>
        <source>Paper, film and album pages around a photograph are found. They stay gray, and the network does not see them.</source>
        <translation>写真のまわりの紙、フィルム、アルバムのページは自動的に見つかります。それらはグレーのままで、ネットワークには見えません。</translation>
    </message>
    <message>
        <source>Press **F** to see the line where the photograph ends. Where it is wrong, drag it by an edge or a corner, or choose an edge with Tab and move it with the arrow keys, further with Shift. The photograph is coloured anew when you let go.</source>
        <translation>**F**を押すと、写真の終わりを示す線が見えます。違っているところは、辺や角をドラッグするか、Tabで辺を選んで矢印キーで動かします(Shiftで大きく)。手を離すと、写真を着色し直します。</translation>
    </message>
    <message>
        <source>**Whole Sheet** (Delete) colours all of it, **Find It Again** (Backspace) goes back to the line that was found. Every step can be undone.</source>
        <translation>**用紙全体**(Delete)は全体を着色し、**探し直す**(Backspace)は見つかった線に戻します。どの操作も取り消せます。</translation>
    </message>
    <message>
        <source>If several photographs lie on one sheet, each has its line. They can be opened separately: each is cut out along its line and is then a photograph of its own, with its own colours and its own name when it is saved. The sheet stays.</source>
        <translation>1枚の用紙に複数の写真があるときは、それぞれに線があります。写真は別々に開けます。それぞれが線に沿って切り出されて1枚の写真になり、色も、保存するときの名前も別になります。用紙はそのまま残ります。</translation>
    </message>
    <message>
        <source>The network expects photographs to stand upright. **Turn Left** and **Turn Right** in the Treatment menu (Ctrl+Shift+Left, Ctrl+Shift+Right) turn what was scanned on its side, or all that are selected in the film strip. Hints and frames turn along, and it is saved upright.</source>
        <translation>ネットワークは正しい向きの写真を前提としています。現像メニューの**左に回転**と**右に回転**(Ctrl+Shift+←、Ctrl+Shift+→)は、横向きにスキャンされた写真や、フィルムストリップで選択したすべての写真を回転します。ヒントと枠も一緒に回転し、正しい向きで保存されます。</translation>
    </message>
    <message>
        <source>Where a photograph on screen seems to lie on its side, the studio network&apos;s encoder tells it once the colours are there, and you are asked. **Leave** is remembered: that photograph is not asked about again. Nothing is turned unasked, and in an export nothing is asked.</source>
        <translation>画面の写真が横向きのように見えるときは、色が付いたあとで studio ネットワークのエンコーダーがそれを見分け、確認を求めます。**このまま**は記憶され、その写真については二度と尋ねません。確認なしに回転することはなく、書き出しでは尋ねません。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Hold the **space bar** to see the original in the place of the coloured picture.</source>
        <translation>**スペースキー**を押しているあいだ、着色画像の場所にオリジナルが見えます。</translation>
    </message>
    <message>
        <source>**View &gt; Compare &gt; Wipe** puts a line into the picture that you drag: gray on one side, colour on the other; or two snapshots, or two networks. The **loupe** shows both at once, enlarged.</source>
        <translation>**表示 &gt; 比較 &gt; ワイプ**は、ドラッグできる線を画像に置きます。片側はグレー、もう片側は色。2つのスナップショットやネットワークも比べられます。**ルーペ**は両方を同時に拡大します。</translation>
    </message>
    <message>
        <source>A **snapshot** keeps what you decided until now, so that you can try something else and come back.</source>
        <translation>**スナップショット**はここまでの設定を残します。別のことを試して戻れます。</translation>
    </message>
    <message>
        <source>Zoom and panes</source>
        <translation>ズームと表示</translation>
    </message>
    <message>
        <source>The mouse wheel or a pinch zooms, dragging moves; a double-click goes to 100% and back. Both panes move in step.</source>
        <translation>ホイールかピンチで拡大・縮小、ドラッグで移動、ダブルクリックで100%と切り替えます。両方の表示が一緒に動きます。</translation>
    </message>
    <message>
        <source>Ctrl+0 fits the photograph into the pane. Ctrl+2 to Ctrl+5 lay the panes out: side by side, one above the other, or the coloured one alone.</source>
        <translation>Ctrl+0で写真全体を表示します。Ctrl+2からCtrl+5で、左右、上下、着色のみと並べ方を変えます。</translation>
    </message>
    <message>
        <source>F11 fills the screen, F9 hides the sliders, F8 the film strip. F1 lists all keys.</source>
        <translation>F11で全画面、F9でスライダー、F8でフィルムストリップを隠します。F1でキーの一覧が出ます。</translation>
    </message>
    <message>
        <source>Save, copy, drag out</source>
        <translation>保存、コピー、ドラッグ</translation>
    </message>
    <message>
        <source>**Save** writes a new file beside the photograph, at full size, with its EXIF, XMP and IPTC. The original is never written over. The file says of itself that its colours were made by ColorStudio, and how.</source>
        <translation>**保存**は、写真の隣に原寸の新しいファイルを、EXIF、XMP、IPTCとともに書きます。オリジナルは決して上書きしません。ファイルには、色がColorStudioによることと、その方法が記されます。</translation>
    </message>
    <message>
        <source>**Save As** also writes layers for an image editor: the gray below, the colours above it.</source>
        <translation>**名前を付けて保存**では、画像編集ソフト用のレイヤー(下にグレー、上に色)も書けます。</translation>
    </message>
    <message>
        <source>**Copy** (Ctrl+C) puts the coloured picture on the clipboard.</source>
        <translation>**コピー**(Ctrl+C)は着色画像をクリップボードに入れます。</translation>
    </message>
    <message>
        <source>To give the picture to another program, drag it there by the handle over the coloured picture. A file is made for that, the original stays where it is. A large photograph takes a moment: drag again when the status bar says that it is ready.</source>
        <translation>別のプログラムに渡すには、着色画像の上の取っ手をそこへドラッグします。そのためのファイルが作られ、オリジナルはそのままです。大きな写真は少し時間がかかります。ステータスバーに準備完了と出たら、もう一度ドラッグしてください。</translation>
    </message>
    <message>
        <source>Many photographs</source>
        <translation>たくさんの写真</translation>
    </message>
    <message>
        <source>Drop a folder, or several files. They lie in the film strip below; Ctrl+Right and Ctrl+Left go from one to the next.</source>
        <translation>フォルダーや複数のファイルをドロップすると、下のフィルムストリップに並びます。Ctrl+右とCtrl+左で移動します。</translation>
    </message>
    <message>
        <source>Select several with Ctrl or Shift held; **Treatment &gt; Apply to Selected** gives them what you decided about the one on screen, all but its hints.</source>
        <translation>CtrlかShiftで複数を選び、**現像 &gt; 選択した写真に適用**を使うと、表示中の写真の設定がヒントを除いて適用されます。</translation>
    </message>
    <message>
        <source>**File &gt; Export** writes them all, in the background. One bad file does not stop the others, and an export that was interrupted can go on later.</source>
        <translation>**ファイル &gt; 書き出し**は、すべてをバックグラウンドで書き出します。1つの不良ファイルで他が止まることはなく、中断した書き出しは後で続けられます。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>**File &gt; Print** shows the page before it is printed. The picture fills the page within its margins and is never cropped; the paper lies across where the picture is wider than high.</source>
        <translation>**ファイル &gt; 印刷**は、印刷前にページを表示します。画像は余白の内側いっぱいに置かれ、切り取られません。横長の画像では用紙が横になります。</translation>
    </message>
    <message>
        <source>Choose **Gray and colour beside each other** to have both on one page.</source>
        <translation>**グレーと色を並べる**を選ぶと、両方が1ページに入ります。</translation>
    </message>
    <message>
        <source>Where there is no printer, the page can be written as a PDF file.</source>
        <translation>プリンターがなければ、ページをPDFファイルとして書けます。</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保管されるもの</translation>
    </message>
    <message>
        <source>What you decide about a photograph is kept by its content, in a small database of the program. When you open it again, renamed or moved, all is there.</source>
        <translation>写真の設定は、その内容によって、プログラムの小さなデータベースに保管されます。名前や場所が変わっても、開き直せばすべて残っています。</translation>
    </message>
    <message>
        <source>The photographs themselves are not kept, and nothing leaves this computer.</source>
        <translation>写真自体は保管されず、このコンピューターの外に出るものはありません。</translation>
    </message>
    <message>
        <source>**File &gt; What Is Kept** exports it, reads it in elsewhere, or forgets it.</source>
        <translation>**ファイル &gt; 保管されているもの**で、書き出し、別の場所での読み込み、消去ができます。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>A network is what knows colours. **Studio** is made for photographs and is the best one to begin with; the others show how earlier ones did it.</source>
        <translation>ネットワークは色を知っているものです。**Studio**は写真のために作られ、最初に使うのに最適です。他は以前の方法を示します。</translation>
    </message>
    <message>
        <source>**Tools &gt; Networks** tells what each has learned from, adds others, and compares two of them on the open photograph.</source>
        <translation>**ツール &gt; ネットワーク**では、それぞれの学習元を見たり、追加したり、開いている写真で2つを比べたりできます。</translation>
    </message>
    <message>
        <source>**Best Quality** (Ctrl+B) lets the network look several times: truer colours, slower.</source>
        <translation>**最高品質**(Ctrl+B)では、ネットワークが何度も見ます。より正確な色ですが、時間がかかります。</translation>
    </message>
    <message>
        <source>Teach with your own photographs</source>
        <translation>自分の写真で学習</translation>
    </message>
    <message>
        <source>If you have colour photographs of the same family, place or time, a network can learn from them: **Tools &gt; Teach with Your Own Photographs**. Some hundred are better than some ten.</source>
        <translation>同じ家族、場所、時代のカラー写真があれば、ネットワークはそこから学べます: **ツール &gt; 自分の写真で学習**。数十枚より数百枚が良いです。</translation>
    </message>
    <message>
        <source>A part of them is held back, and by these it is measured whether it has helped; you are told if it has not.</source>
        <translation>一部を取り分け、それで効果があったかを測ります。なかった場合もお知らせします。</translation>
    </message>
    <message>
        <source>It takes minutes to hours. You can stop it and go on later, and the network becomes one among [the others](help:networks).</source>
        <translation>数分から数時間かかります。止めて後で続けることもでき、できたネットワークは[他のもの](help:networks)に加わります。</translation>
    </message>
    <message>
        <source>The colours of your screen</source>
        <translation>画面の色</translation>
    </message>
    <message>
        <source>Where the system tells the profile of the screen, photographs are shown through it, so that colours look as they will look elsewhere. The status bar says which profile that is, or **sRGB** where none is known.</source>
        <translation>システムが画面のプロファイルを示す場合、写真はそれを通して表示され、他と同じ色に見えます。ステータスバーにそのプロファイル、不明なら**sRGB**と出ます。</translation>
    </message>
    <message>
        <source>In the **Settings** (Ctrl+,) you can switch it off, or name a profile file of your own, as a measuring device writes it (.icc, .icm).</source>
        <translation>**設定**(Ctrl+,)で無効にしたり、測定器が書いた自分のプロファイル(.icc、.icm)を指定したりできます。</translation>
    </message>
    <message>
        <source>Only what you see is converted. Saved, copied and printed pictures do not depend on the screen.</source>
        <translation>変換されるのは画面の表示だけです。保存、コピー、印刷した画像は画面によりません。</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>うまくいかないとき</translation>
    </message>
    <message>
        <source>**The picture stays gray.** The network may still be at work: the status bar says so. Saturation 0 makes all gray.</source>
        <translation>**画像がグレーのまま。** ネットワークがまだ動いているかもしれません。ステータスバーに出ます。彩度0ではすべてグレーです。</translation>
    </message>
    <message>
        <source>**Colours in spots.** Raise the [temperature](help:temperature), lower the [vividness](help:vividness), or choose **Best Quality** (Ctrl+B).</source>
        <translation>**色がまだら。** [温度](help:temperature)を上げるか、[鮮やかさ](help:vividness)を下げるか、**最高品質**(Ctrl+B)を選びます。</translation>
    </message>
    <message>
        <source>**Everything is brown.** Lower the temperature or raise the vividness.</source>
        <translation>**全体が茶色。** 温度を下げるか、鮮やかさを上げます。</translation>
    </message>
    <message>
        <source>**Colour runs over an edge.** Set a [hint](help:hints) on each side of it.</source>
        <translation>**色が輪郭からはみ出す。** 両側に[ヒント](help:hints)を置きます。</translation>
    </message>
    <message>
        <source>**A file does not open.** The message says why. HEIC, JPEG XL and camera raw files need an addition when the program is installed.</source>
        <translation>**ファイルが開かない。** メッセージに理由があります。HEIC、JPEG XL、RAWにはインストール時の追加が必要です。</translation>
    </message>
    <message>
        <source>**It is slow.** The network runs once for each photograph. In the settings, choose a small network input, or a GPU as the device.</source>
        <translation>**遅い。** ネットワークは写真ごとに1回動きます。設定で小さなネットワーク入力か、GPUを選んでください。</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>ツール(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
</context>
</TS>
