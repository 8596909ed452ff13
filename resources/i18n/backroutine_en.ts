<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CataloguePanel</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n exercise(s)</source>
        <translation>
            <numerusform>{count} of %n exercise</numerusform>
            <numerusform>{count} of %n exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n routine</numerusform>
            <numerusform>%n routines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message numerus="yes">
        <source>%n routine(s) imported.</source>
        <translation>
            <numerusform>%n routine imported.</numerusform>
            <numerusform>%n routines imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message numerus="yes">
        <source>Add a %n-minute warm-up</source>
        <translation>
            <numerusform>Add a %n-minute warm-up</numerusform>
            <numerusform>Add a %n-minute warm-up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready, with %n suggestion(s)</source>
        <translation>
            <numerusform>Ready, with %n suggestion</numerusform>
            <numerusform>Ready, with %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to put right</source>
        <translation>
            <numerusform>%n to put right</numerusform>
            <numerusform>%n to put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tip(s)</source>
        <translation>
            <numerusform>%n tip</numerusform>
            <numerusform>%n tips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineHeading</name>
    <message numerus="yes">
        <source>{time} · %n exercise(s)</source>
        <translation>
            <numerusform>{time} · %n exercise</numerusform>
            <numerusform>{time} · %n exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineModel</name>
    <message numerus="yes">
        <source>{dose} · circuit of %n round(s)</source>
        <translation>
            <numerusform>{dose} · circuit of %n round</numerusform>
            <numerusform>{dose} · circuit of %n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message numerus="yes">
        <source>{kind} · {time} · %n step(s)</source>
        <translation>
            <numerusform>{kind} · {time} · %n step</numerusform>
            <numerusform>{kind} · {time} · %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepEdits</name>
    <message numerus="yes">
        <source>Move %n step(s)</source>
        <translation>
            <numerusform>Move %n step</numerusform>
            <numerusform>Move %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n step(s)</source>
        <translation>
            <numerusform>Remove %n step</numerusform>
            <numerusform>Remove %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n step(s)</source>
        <translation>
            <numerusform>Duplicate %n step</numerusform>
            <numerusform>Duplicate %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n step(s)</source>
        <translation>
            <numerusform>Paste %n step</numerusform>
            <numerusform>Paste %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n exercise(s)</source>
        <translation>
            <numerusform>Add %n exercise</numerusform>
            <numerusform>Add %n exercises</numerusform>
        </translation>
    </message>
</context>
</TS>