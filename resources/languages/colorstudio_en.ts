<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Drop to open %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Drop to open %n file or folder</numerusform>
            <numerusform>Drop to open %n files or folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n photograph(s) left to be saved in “{folder}”. Done: {done}.</source>
        <translation>
            <numerusform>%n photograph is left to be saved in “{folder}”. Done: {done}.</numerusform>
            <numerusform>%n photographs are left to be saved in “{folder}”. Done: {done}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>Saved %n photograph(s) in {folder}</source>
        <translation>
            <numerusform>Saved %n photograph in {folder}</numerusform>
            <numerusform>Saved %n photographs in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n other file(s) here left out: no photograph(s).</source>
        <translation>
            <numerusform>%n other file here is no photograph, and was left out.</numerusform>
            <numerusform>%n other files here are no photographs, and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; the log names them.</source>
        <translation>
            <numerusform>%n more was left out; the log names it.</numerusform>
            <numerusform>%n more were left out; the log names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>What was decided about %n photograph(s) is in “{name}” now.</source>
        <translation>
            <numerusform>What was decided about %n photograph is in “{name}” now.</numerusform>
            <numerusform>What was decided about %n photographs is in “{name}” now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” knows %n photograph(s). New or newer: {changed}.</source>
        <translation>
            <numerusform>“{name}” knows %n photograph. New or newer: {changed}.</numerusform>
            <numerusform>“{name}” knows %n photographs. New or newer: {changed}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message numerus="yes">
        <source>{ended} of %n photograph(s)</source>
        <translation>
            <numerusform>{ended} of %n photograph</numerusform>
            <numerusform>{ended} of %n photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>Paused at {ended} of %n photograph</numerusform>
            <numerusform>Paused at {ended} of %n photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped at {ended} of %n photograph(s)</source>
        <translation>
            <numerusform>Stopped at {ended} of %n photograph</numerusform>
            <numerusform>Stopped at {ended} of %n photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished: %n photograph(s)</source>
        <translation>
            <numerusform>Finished: %n photograph</numerusform>
            <numerusform>Finished: %n photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n saved</numerusform>
            <numerusform>%n saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source> · %n selected</source>
        <translation>
            <numerusform> · %n selected</numerusform>
            <numerusform> · %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message numerus="yes">
        <source>Measuring on %n photograph(s) held back …</source>
        <translation>
            <numerusform>Measuring on %n photograph held back …</numerusform>
            <numerusform>Measuring on %n photographs held back …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{verdict}: {mean} dB ({low} to {high}) on %n photograph(s) held back.</source>
        <translation>
            <numerusform>{verdict}: {mean} dB ({low} to {high}) on %n photograph held back.</numerusform>
            <numerusform>{verdict}: {mean} dB ({low} to {high}) on %n photographs held back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s) to learn from; held back to measure on: {held_back}.</source>
        <translation>
            <numerusform>%n photograph to learn from; held back to measure on: {held_back}.</numerusform>
            <numerusform>%n photographs to learn from; held back to measure on: {held_back}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, at the pace so far.</source>
        <translation>
            <numerusform>On {device}, in {precision}: about %n step{time}, at the pace so far.</numerusform>
            <numerusform>On {device}, in {precision}: about %n steps{time}, at the pace so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer, which has other work now. Without that: about {alone}.</source>
        <translation>
            <numerusform>On {device}, in {precision}: about %n step{time}, by a trial on this computer, which has other work now. Without that: about {alone}.</numerusform>
            <numerusform>On {device}, in {precision}: about %n steps{time}, by a trial on this computer, which has other work now. Without that: about {alone}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {device}, in {precision}: about %n step(s){time}, by a trial on this computer.</source>
        <translation>
            <numerusform>On {device}, in {precision}: about %n step{time}, by a trial on this computer.</numerusform>
            <numerusform>On {device}, in {precision}: about %n steps{time}, by a trial on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreatmentMenu</name>
    <message numerus="yes">
        <source>%n photograph(s) treated as {name} now.</source>
        <translation>
            <numerusform>%n photograph is treated as {name} now.</numerusform>
            <numerusform>%n photographs are treated as {name} now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tuning</name>
    <message numerus="yes">
        <source>{base}, taught with %n photograph(s) of your own.</source>
        <translation>
            <numerusform>{base}, taught with %n photograph of your own.</numerusform>
            <numerusform>{base}, taught with %n photographs of your own.</numerusform>
        </translation>
    </message>
</context>
</TS>
