<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupSummary</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n routine</numerusform>
            <numerusform>%n routines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of your own</source>
        <translation>
            <numerusform>%n exercise of your own</numerusform>
            <numerusform>%n exercises of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of it cannot be read and would be left out:</source>
        <translation>
            <numerusform>%n part of it cannot be read and would be left out:</numerusform>
            <numerusform>%n parts of it cannot be read and would be left out:</numerusform>
        </translation>
    </message>
</context>
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
    <name>DataPanel</name>
    <message numerus="yes">
        <source>%n part(s) of your data cannot be read; they are kept as they are, and a backup may hold them whole:</source>
        <translation>
            <numerusform>%n part of your data cannot be read; it is kept as it is, and a backup may hold it whole:</numerusform>
            <numerusform>%n parts of your data cannot be read; they are kept as they are, and a backup may hold them whole:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectsModel</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>done in %n session(s)</source>
        <translation>
            <numerusform>done in %n session</numerusform>
            <numerusform>done in %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hurt %n time(s)</source>
        <translation>
            <numerusform>hurt %n time</numerusform>
            <numerusform>hurt %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message numerus="yes">
        <source>At most %n file(s) are taken in at once.</source>
        <translation>
            <numerusform>At most %n file are taken in at once.</numerusform>
            <numerusform>At most %n files are taken in at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go to look at %n file(s)</source>
        <translation>
            <numerusform>Let go to look at %n file</numerusform>
            <numerusform>Let go to look at %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message numerus="yes">
        <source>Ready, with %n suggestion(s)</source>
        <translation>
            <numerusform>Ready, with %n suggestion</numerusform>
            <numerusform>Ready, with %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n to put right</source>
        <translation>
            <numerusform>Not ready: %n to put right</numerusform>
            <numerusform>Not ready: %n to put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageCount</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message numerus="yes">
        <source>on %n day(s) a week</source>
        <translation>
            <numerusform>on %n day a week</numerusform>
            <numerusform>on %n days a week</numerusform>
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
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>Import %n</numerusform>
            <numerusform>Import %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairWords</name>
    <message numerus="yes">
        <source>Add a %n-minute warm-up</source>
        <translation>
            <numerusform>Add a %n-minute warm-up</numerusform>
            <numerusform>Add a %n-minute warm-up</numerusform>
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
        <source>{section}, step {number}: {name}, {dose}, {time}, in a circuit of %n round(s).</source>
        <translation>
            <numerusform>{section}, step {number}: {name}, {dose}, {time}, in a circuit of %n round.</numerusform>
            <numerusform>{section}, step {number}: {name}, {dose}, {time}, in a circuit of %n rounds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyView</name>
    <message numerus="yes">
        <source>%n check(s), the newest first.</source>
        <translation>
            <numerusform>%n check, the newest first.</numerusform>
            <numerusform>%n checks, the newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) that the check no longer asks for</source>
        <translation>
            <numerusform>%n sign that the check no longer asks for</numerusform>
            <numerusform>%n signs that the check no longer asks for</numerusform>
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
        <source>Cut %n step(s)</source>
        <translation>
            <numerusform>Cut %n step</numerusform>
            <numerusform>Cut %n steps</numerusform>
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
        <source>Add %n step(s) from a text</source>
        <translation>
            <numerusform>Add %n step from a text</numerusform>
            <numerusform>Add %n steps from a text</numerusform>
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
<context>
    <name>SystemGroup</name>
    <message numerus="yes">
        <source>%n thing(s) do not work here.</source>
        <translation>
            <numerusform>%n thing does not work here.</numerusform>
            <numerusform>%n things do not work here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message numerus="yes">
        <source>%n imported. It can be undone.</source>
        <translation>
            <numerusform>%n imported. It can be undone.</numerusform>
            <numerusform>%n imported. It can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TherapistTextDialog</name>
    <message numerus="yes">
        <source>%n line(s) to look at.</source>
        <translation>
            <numerusform>%n line to look at.</numerusform>
            <numerusform>%n lines to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n step(s)</source>
        <translation>
            <numerusform>Add %n step</numerusform>
            <numerusform>Add %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message numerus="yes">
        <source>%n more in the plan of today.</source>
        <translation>
            <numerusform>%n more in the plan of today.</numerusform>
            <numerusform>%n more in the plan of today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
</TS>