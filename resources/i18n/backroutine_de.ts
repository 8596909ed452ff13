<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutBar</name>
    <message>
        <source>Edit a copy</source>
        <translation>Kopie bearbeiten</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Programme: {goal}.</source>
        <translation>Programm: {goal}.</translation>
    </message>
    <message>
        <source>Or begin with a programme, and make a copy of it your own.</source>
        <translation>Oder beginnen Sie mit einem Programm und machen eine Kopie davon zu Ihrer eigenen.</translation>
    </message>
</context>
<context>
    <name>AddBar</name>
    <message>
        <source>Routine</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>AdherenceCard</name>
    <message>
        <source>A session on another day stands in for a planned one. Days of rest and sore days break nothing.</source>
        <translation>Eine Einheit an einem anderen Tag vertritt eine geplante. Ruhetage und Schontage unterbrechen nichts.</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>Ihr Plan</translation>
    </message>
    <message>
        <source>This week: {kept} of {planned} planned days, {still} still to come</source>
        <translation>Diese Woche: {kept} von {planned} geplanten Tagen, {still} stehen noch aus</translation>
    </message>
    <message>
        <source>This week: {kept} of {planned} planned days</source>
        <translation>Diese Woche: {kept} von {planned} geplanten Tagen</translation>
    </message>
    <message>
        <source>The weeks before: {weeks}</source>
        <translation>Die Wochen davor: {weeks}</translation>
    </message>
    <message>
        <source>The weeks before, had they had the plan of today: {weeks}</source>
        <translation>Die Wochen davor, wenn der Plan von heute gegolten hätte: {weeks}</translation>
    </message>
    <message>
        <source>{kept} of {planned}</source>
        <translation>{kept} von {planned}</translation>
    </message>
</context>
<context>
    <name>AfterView</name>
    <message>
        <source>Safety check</source>
        <translation>Sicherheitscheck</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <source>the worst you can imagine</source>
        <translation>der stärkste vorstellbare Schmerz</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>no effort</source>
        <translation>keine Anstrengung</translation>
    </message>
    <message>
        <source>the most you can imagine</source>
        <translation>die größte vorstellbare Anstrengung</translation>
    </message>
    <message>
        <source>Note about this session</source>
        <translation>Notiz zu dieser Einheit</translation>
    </message>
    <message>
        <source>Anything worth remembering</source>
        <translation>Was Sie sich merken möchten</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was geübt wurde</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Sore afterwards?</source>
        <translation>Danach Muskelkater?</translation>
    </message>
    <message>
        <source>Read about soreness and warning pain</source>
        <translation>Mehr über Muskelkater und Warnschmerz</translation>
    </message>
    <message>
        <source>When to see a professional</source>
        <translation>Wann fachlicher Rat nötig ist</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>Stopped at {time} of {total}</source>
        <translation>Beendet bei {time} von {total}</translation>
    </message>
    <message>
        <source>{name}: {active} played. {done} of {all} sets done</source>
        <translation>{name}: {active} geübt. {done} von {all} Sätzen gemacht</translation>
    </message>
    <message>
        <source>{words}, {cut_short} cut short, {skipped} skipped.</source>
        <translation>{words}, {cut_short} verkürzt, {skipped} ausgelassen.</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{done} von {all} gemacht</translation>
    </message>
    <message>
        <source>{time} of work</source>
        <translation>{time} Übungszeit</translation>
    </message>
    <message>
        <source>set {number}</source>
        <translation>Satz {number}</translation>
    </message>
    <message>
        <source>set {number}, {side}</source>
        <translation>Satz {number}, {side}</translation>
    </message>
    <message>
        <source>{place} skipped</source>
        <translation>{place} ausgelassen</translation>
    </message>
    <message>
        <source>{place} cut short at {done} of {planned} s</source>
        <translation>{place} verkürzt auf {done} von {planned} s</translation>
    </message>
    <message>
        <source>How much does your back hurt now?</source>
        <translation>Wie stark schmerzt Ihr Rücken jetzt?</translation>
    </message>
    <message>
        <source>How hard was it?</source>
        <translation>Wie anstrengend war es?</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
</context>
<context>
    <name>BackupSummary</name>
    <message>
        <source>It does not say when it was made.</source>
        <translation>Wann sie erstellt wurde, steht nicht darin.</translation>
    </message>
    <message>
        <source>Made {moment}</source>
        <translation>Erstellt: {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{sessions} from {first} to {last}</source>
        <translation>{sessions} ({first} bis {last})</translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n Routine</numerusform>
            <numerusform>%n Routinen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of your own</source>
        <translation>
            <numerusform>%n eigene Übung</numerusform>
            <numerusform>%n eigene Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of it cannot be read and would be left out:</source>
        <translation>
            <numerusform>%n Teil davon ist nicht lesbar und würde wegfallen:</numerusform>
            <numerusform>%n Teile davon sind nicht lesbar und würden wegfallen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beforehand</name>
    <message>
        <source>Look through these signs whenever something is new.</source>
        <translation>Gehen Sie diese Anzeichen durch, sobald etwas neu ist.</translation>
    </message>
    <message>
        <source>Before the first session, please look through these signs once. Tick what is true; most people tick none.</source>
        <translation>Bitte gehen Sie diese Anzeichen vor der ersten Einheit einmal durch. Kreuzen Sie an, was zutrifft; die meisten kreuzen nichts an.</translation>
    </message>
    <message>
        <source>You say that your back hurts {score} of 10. Please look through these signs before you exercise.</source>
        <translation>Sie geben Ihren Rückenschmerz mit {score} von 10 an. Bitte gehen Sie diese Anzeichen durch, bevor Sie üben.</translation>
    </message>
    <message>
        <source>Your last session was two weeks ago or more. Please look through these signs before you begin again.</source>
        <translation>Ihre letzte Einheit liegt zwei Wochen oder länger zurück. Bitte gehen Sie diese Anzeichen durch, bevor Sie wieder anfangen.</translation>
    </message>
    <message>
        <source>You named something new when it hurt. Please look through these signs before you exercise again.</source>
        <translation>Sie haben etwas Neues angegeben, als es wehtat. Bitte gehen Sie diese Anzeichen durch, bevor Sie wieder üben.</translation>
    </message>
</context>
<context>
    <name>BodyMap</name>
    <message>
        <source>Drawing of a body; the list below names the same places</source>
        <translation>Zeichnung eines Körpers; die Liste darunter nennt dieselben Stellen</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorderseite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rückseite</translation>
    </message>
</context>
<context>
    <name>BuildPage</name>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>Kopie bearbeiten</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
</context>
<context>
    <name>CalendarChart</name>
    <message>
        <source>Practice calendar</source>
        <translation>Übungskalender</translation>
    </message>
    <message>
        <source>{day}: no session</source>
        <translation>{day}: keine Einheit</translation>
    </message>
    <message>
        <source>{day}: {minutes} min in one session</source>
        <translation>{day}: {minutes} min in einer Einheit</translation>
    </message>
    <message>
        <source>{day}: {minutes} min in {count} sessions</source>
        <translation>{day}: {minutes} min in {count} Einheiten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>under 10 min</source>
        <translation>unter 10 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>20 min</source>
        <translation>20 min</translation>
    </message>
    <message>
        <source>30 min and more</source>
        <translation>30 min und mehr</translation>
    </message>
</context>
<context>
    <name>CatalogueModel</name>
    <message>
        <source>{name}, {category}, {section}, {dose}, {time}.</source>
        <translation>{name}, {category}, {section}, {dose}, {time}.</translation>
    </message>
    <message>
        <source>{name}, {category}, {section}, {dose}, {time}. A favourite.</source>
        <translation>{name}, {category}, {section}, {dose}, {time}. Ein Favorit.</translation>
    </message>
</context>
<context>
    <name>CataloguePanel</name>
    <message>
        <source>Search exercises, muscles, equipment…</source>
        <translation>Übung, Muskel, Gerät suchen …</translation>
    </message>
    <message>
        <source>Search exercises</source>
        <translation>Übungen suchen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Noch keine Favoriten</translation>
    </message>
    <message>
        <source>Mark an exercise with the star, or press F on its card.</source>
        <translation>Markieren Sie eine Übung mit dem Stern, oder drücken Sie F auf ihrer Karte.</translation>
    </message>
    <message>
        <source>Show all exercises</source>
        <translation>Alle Übungen zeigen</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>New exercise…</source>
        <translation>Neue Übung …</translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n exercise(s)</source>
        <translation>
            <numerusform>{count} von %n Übung</numerusform>
            <numerusform>{count} von %n Übungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exercise catalogue</source>
        <translation>Übungskatalog</translation>
    </message>
    <message>
        <source>No exercise fits</source>
        <translation>Keine Übung passt</translation>
    </message>
    <message>
        <source>Try another word, such as a muscle or “chair”, or take away a filter.</source>
        <translation>Versuchen Sie ein anderes Wort, etwa einen Muskel oder „Stuhl“, oder nehmen Sie einen Filter weg.</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>Exercise catalogue</source>
        <translation>Übungskatalog</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show as table: {name}</source>
        <translation>Als Tabelle zeigen: {name}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Als Bild speichern …</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>The picture could not be written to {path}: {reason}.</source>
        <translation>Das Bild ließ sich nicht nach {path} schreiben: {reason}.</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>Search routines…</source>
        <translation>Routinen suchen …</translation>
    </message>
    <message>
        <source>Search routines</source>
        <translation>Routinen suchen</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Routinen</translation>
    </message>
    <message>
        <source>No routine is called that.</source>
        <translation>Keine Routine heißt so.</translation>
    </message>
    <message>
        <source>Your routines</source>
        <translation>Ihre Routinen</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programme</translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n Routine</numerusform>
            <numerusform>%n Routinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: {reason}</source>
        <translation>Entwurf: {reason}</translation>
    </message>
    <message>
        <source>What do you want to do today?</source>
        <translation>Was möchten Sie heute tun?</translation>
    </message>
</context>
<context>
    <name>CircuitEditor</name>
    <message>
        <source>Rounds of the circuit</source>
        <translation>Runden des Zirkels</translation>
    </message>
    <message>
        <source>Rest between rounds</source>
        <translation>Pause zwischen den Runden</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>CircuitEdits</name>
    <message>
        <source>The steps of a circuit stand side by side in one section.</source>
        <translation>Die Schritte eines Zirkels stehen nebeneinander in einem Abschnitt.</translation>
    </message>
    <message>
        <source>Make a circuit</source>
        <translation>Zirkel bilden</translation>
    </message>
    <message>
        <source>Join a circuit</source>
        <translation>Zum Zirkel dazunehmen</translation>
    </message>
    <message>
        <source>Take the circuit apart</source>
        <translation>Zirkel auflösen</translation>
    </message>
    <message>
        <source>Change the rest between rounds</source>
        <translation>Pause zwischen den Runden ändern</translation>
    </message>
    <message>
        <source>Change the rounds of a circuit</source>
        <translation>Runden eines Zirkels ändern</translation>
    </message>
    <message>
        <source>A circuit cannot lie in another circuit. Take one of them apart first.</source>
        <translation>Ein Zirkel kann nicht in einem anderen Zirkel liegen. Lösen Sie zuerst einen davon auf.</translation>
    </message>
    <message>
        <source>These steps are in a circuit already.</source>
        <translation>Diese Schritte sind schon in einem Zirkel.</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Usual teaching, with no source of its own.</source>
        <translation>Übliche Lehre, ohne eigene Quelle.</translation>
    </message>
</context>
<context>
    <name>ClaimTable</name>
    <message>
        <source>The article</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>Die Studienlage</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The article and the evidence</source>
        <translation>Der Artikel und die Studienlage</translation>
    </message>
    <message>
        <source>Usual teaching, with no source of its own</source>
        <translation>Übliche Lehre, ohne eigene Quelle</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Type the word {word}</source>
        <translation>Geben Sie das Wort {word} ein</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>One repetition fewer</source>
        <translation>Eine Wiederholung weniger</translation>
    </message>
    <message>
        <source>One repetition more</source>
        <translation>Eine Wiederholung mehr</translation>
    </message>
    <message>
        <source>It hurts</source>
        <translation>Es tut weh</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10 Sekunden zurück</translation>
    </message>
    <message>
        <source>−10 s</source>
        <translation>−10 s</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>10 Sekunden vor</translation>
    </message>
    <message>
        <source>+10 s</source>
        <translation>+10 s</translation>
    </message>
    <message>
        <source>Start this part again</source>
        <translation>Diesen Teil von vorn beginnen</translation>
    </message>
    <message>
        <source>Back to the start of this part, or to the one before (←)</source>
        <translation>Zurück zum Anfang dieses Teils oder zum Teil davor (←)</translation>
    </message>
    <message>
        <source>Skip to the next part (→)</source>
        <translation>Weiter zum nächsten Teil (→)</translation>
    </message>
    <message>
        <source>Stop the clock and say how much it hurts (H)</source>
        <translation>Die Uhr anhalten und angeben, wie sehr es schmerzt (H)</translation>
    </message>
    <message>
        <source>End this set with so many repetitions (Enter or →)</source>
        <translation>Diesen Satz mit so vielen Wiederholungen beenden (Enter oder →)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Repetitions: {number}</source>
        <translation>Wiederholungen: {number}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct a session</source>
        <translation>Einheit berichtigen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time at which it began</source>
        <translation>Uhrzeit, zu der sie begann</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Begonnen um</translation>
    </message>
    <message>
        <source>What hurt</source>
        <translation>Was wehtat</translation>
    </message>
</context>
<context>
    <name>CountBox</name>
    <message>
        <source>{field}: {limit} is the most. “{typed}” was taken as {limit}.</source>
        <translation>{field}: Höchstens {limit}. „{typed}“ wurde als {limit} übernommen.</translation>
    </message>
    <message>
        <source>{field}: {limit} is the least. “{typed}” was taken as {limit}.</source>
        <translation>{field}: Mindestens {limit}. „{typed}“ wurde als {limit} übernommen.</translation>
    </message>
    <message>
        <source>{field}: “{typed}” could not be read. It stays at {kept}.</source>
        <translation>{field}: „{typed}“ war nicht zu lesen. Es bleibt bei {kept}.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>The program made a mistake. What you have done so far is saved; you can go on. If it happens again, close the program and start it anew.</source>
        <translation>Das Programm hat einen Fehler gemacht. Was Sie bisher getan haben, ist gespeichert; Sie können weitermachen. Falls es wieder geschieht, schließen Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The folder with the log</source>
        <translation>Der Ordner mit dem Protokoll</translation>
    </message>
    <message>
        <source>No program opened the folder. It is here: {path}</source>
        <translation>Kein Programm hat den Ordner geöffnet. Er liegt hier: {path}</translation>
    </message>
</context>
<context>
    <name>CuesDialog</name>
    <message>
        <source>Sound of this routine</source>
        <translation>Ton dieser Routine</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Own for this routine</source>
        <translation>Eigener für diese Routine</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Ton testen</translation>
    </message>
    <message>
        <source>Test the voice</source>
        <translation>Stimme testen</translation>
    </message>
    <message>
        <source>Test the flash</source>
        <translation>Lichtsignal testen</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Volume of the voice</source>
        <translation>Lautstärke der Stimme</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Lichtsignal</translation>
    </message>
    <message>
        <source>Strength of the flash</source>
        <translation>Stärke des Lichtsignals</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Sound of “{name}”</source>
        <translation>Ton von „{name}“</translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s name</source>
        <translation>Den Namen des Ordners kopieren</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Everything that you write is kept here, on this computer only.</source>
        <translation>Alles, was Sie eintragen, bleibt hier, nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Folder of your data</source>
        <translation>Ordner mit Ihren Daten</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>None yet. The program makes one by itself on each day on which something changed.</source>
        <translation>Noch keine. Das Programm legt an jedem Tag, an dem sich etwas geändert hat, von selbst eine an.</translation>
    </message>
    <message>
        <source>The last one by itself: {moment}. Now and then put one on another disk as well.</source>
        <translation>Die letzte automatische: {moment}. Legen Sie ab und zu eine weitere auf einem anderen Datenträger ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of your data cannot be read; they are kept as they are, and a backup may hold them whole:</source>
        <translation>
            <numerusform>%n Teil Ihrer Daten ist nicht lesbar; er bleibt, wie er ist, und eine Sicherung enthält ihn vielleicht vollständig:</numerusform>
            <numerusform>%n Teile Ihrer Daten sind nicht lesbar; sie bleiben, wie sie sind, und eine Sicherung enthält sie vielleicht vollständig:</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Backed up and read back: {file}</source>
        <translation>Gesichert und zur Probe gelesen: {file}</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Backups (*.zip *.db)</source>
        <translation>Sicherungen (*.zip *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>It takes the place of your data. Your present data is backed up first.
{file}</source>
        <translation>Sie tritt an die Stelle Ihrer Daten. Ihre jetzigen Daten werden vorher gesichert.
{file}</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The session that is on ends then; what you have done of it is stored with your present data.</source>
        <translation>Die laufende Einheit endet dann; was Sie davon gemacht haben, wird bei Ihren jetzigen Daten gespeichert.</translation>
    </message>
    <message>
        <source>It has been restored. What was there before is kept in {place}.</source>
        <translation>Die Sicherung ist wiederhergestellt. Was vorher da war, liegt in {place}.</translation>
    </message>
    <message>
        <source>It has been restored.</source>
        <translation>Die Sicherung ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Geschrieben nach {path}</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>LÖSCHEN</translation>
    </message>
    <message>
        <source>Delete everything?</source>
        <translation>Alles löschen?</translation>
    </message>
    <message>
        <source>Routines, exercises, photos, the whole history, settings and the backups in this folder are deleted and cannot be brought back. Backups that you have put elsewhere stay. Type {word} to go on.</source>
        <translation>Routinen, Übungen, Fotos, der ganze Verlauf, die Einstellungen und die Sicherungen in diesem Ordner werden gelöscht und lassen sich nicht zurückholen. Sicherungen, die Sie anderswo abgelegt haben, bleiben. Geben Sie {word} ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Everything has been deleted.</source>
        <translation>Alles ist gelöscht.</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Everything that you write is kept here, on this computer only.</source>
        <translation>Alles, was Sie eintragen, bleibt hier, nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Alles löschen …</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Brings back everything in a backup; what is in it is shown first.</source>
        <translation>Holt alles aus einer Sicherung zurück; vorher wird gezeigt, was darin ist.</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Routines, history, photos and settings as files that other programs read.</source>
        <translation>Routinen, Verlauf, Fotos und Einstellungen als Dateien, die andere Programme lesen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deletes all of it from this computer, for good.</source>
        <translation>Löscht alles endgültig von diesem Computer.</translation>
    </message>
    <message>
        <source>Folder of your data</source>
        <translation>Ordner mit Ihren Daten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s name</source>
        <translation>Den Namen des Ordners kopieren</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
</context>
<context>
    <name>DayColumn</name>
    <message>
        <source>Plan something on {day}</source>
        <translation>Etwas planen: {day}</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, heute</translation>
    </message>
    <message>
        <source>Free day</source>
        <translation>Freier Tag</translation>
    </message>
</context>
<context>
    <name>DoseChoice</name>
    <message>
        <source>Usual dose</source>
        <translation>Übliche Dosierung</translation>
    </message>
    <message>
        <source>Sore-day dose</source>
        <translation>Dosierung für Schontage</translation>
    </message>
    <message>
        <source>Usual dose, {length}</source>
        <translation>Übliche Dosierung, {length}</translation>
    </message>
    <message>
        <source>Sore-day dose, {length}</source>
        <translation>Dosierung für Schontage, {length}</translation>
    </message>
    <message>
        <source>Your back hurts {score} of 10. On such a day the gentler dose may do you more good; you decide.</source>
        <translation>Ihr Rückenschmerz liegt bei {score} von 10. An so einem Tag kann die sanftere Dosierung Ihnen besser tun; Sie entscheiden.</translation>
    </message>
</context>
<context>
    <name>DoseEditor</name>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
</context>
<context>
    <name>DoseForm</name>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Je Wdh.</translation>
    </message>
    <message>
        <source>Time that each repetition takes</source>
        <translation>Zeit, die jede Wiederholung dauert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Pause zwischen Sätzen</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>First side</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Plain time</source>
        <translation>Reine Zeit</translation>
    </message>
    <message>
        <source>Each side</source>
        <translation>Je Seite</translation>
    </message>
    <message>
        <source>Alternating</source>
        <translation>Abwechselnd</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
</context>
<context>
    <name>EffectsDelegate</name>
    <message>
        <source>Fewer than {least} sessions with scores</source>
        <translation>Weniger als {least} Einheiten mit Angaben</translation>
    </message>
    <message>
        <source>Pain after, with it</source>
        <translation>Schmerz danach, mit</translation>
    </message>
    <message>
        <source>Pain after, without</source>
        <translation>Schmerz danach, ohne</translation>
    </message>
    <message>
        <source>Next morning</source>
        <translation>Nächster Morgen</translation>
    </message>
    <message>
        <source>{change} · {count}</source>
        <translation>{change} · {count}</translation>
    </message>
</context>
<context>
    <name>EffectsList</name>
    <message>
        <source>Exercises and the pain around them</source>
        <translation>Übungen und der Schmerz vorher und nachher</translation>
    </message>
    <message>
        <source>Click or press Enter to list the sessions with an exercise</source>
        <translation>Klicken oder Enter drücken, um die Einheiten mit einer Übung zu sehen</translation>
    </message>
</context>
<context>
    <name>EffectsModel</name>
    <message numerus="yes">
        <source>done in %n session(s)</source>
        <translation>
            <numerusform>in %n Einheit geübt</numerusform>
            <numerusform>in %n Einheiten geübt</numerusform>
        </translation>
    </message>
    <message>
        <source>skipped in {count}</source>
        <translation>in {count} ausgelassen</translation>
    </message>
    <message>
        <source>left {left} %, right {right} %</source>
        <translation>links {left} %, rechts {right} %</translation>
    </message>
    <message>
        <source>{change} · {count}</source>
        <translation>{change} · {count}</translation>
    </message>
    <message>
        <source>Pain after, with it: {change}</source>
        <translation>Schmerz danach, mit ihr: {change}</translation>
    </message>
    <message>
        <source>Pain after, without it: {change}</source>
        <translation>Schmerz danach, ohne sie: {change}</translation>
    </message>
    <message>
        <source>Pain next morning, with it: {change}</source>
        <translation>Schmerz am nächsten Morgen, mit ihr: {change}</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>longest hold {hold} s</source>
        <translation>längste Haltezeit {hold} s</translation>
    </message>
    <message numerus="yes">
        <source>hurt %n time(s)</source>
        <translation>
            <numerusform>%n-mal Schmerz</numerusform>
            <numerusform>%n-mal Schmerz</numerusform>
        </translation>
    </message>
    <message>
        <source>{times}, at worst {score}</source>
        <translation>{times}, stärkster Wert {score}</translation>
    </message>
</context>
<context>
    <name>EffectsView</name>
    <message>
        <source>What works for you</source>
        <translation>Was bei Ihnen wirkt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Most often done</source>
        <translation>Am häufigsten geübt</translation>
    </message>
    <message>
        <source>Pain lower after</source>
        <translation>Danach weniger Schmerz</translation>
    </message>
    <message>
        <source>Pain higher after</source>
        <translation>Danach mehr Schmerz</translation>
    </message>
    <message>
        <source>Better next morning</source>
        <translation>Besser am nächsten Morgen</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show as table: What works for you</source>
        <translation>Als Tabelle zeigen: Was bei Ihnen wirkt</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <source>Save as picture: What works for you</source>
        <translation>Als Bild speichern: Was bei Ihnen wirkt</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Als Bild speichern …</translation>
    </message>
    <message>
        <source>Reading {read} of {wanted} sessions…</source>
        <translation>{read} von {wanted} Einheiten gelesen …</translation>
    </message>
    <message>
        <source>Nothing yet in this time. Once sessions have been played, each exercise stands here with how often it was done; from {least} sessions with pain scores on, also with the pain around it.</source>
        <translation>In dieser Zeit noch nichts. Sobald Einheiten geübt wurden, steht hier jede Übung mit ihrer Häufigkeit; ab {least} Einheiten mit Schmerzangaben auch mit dem Schmerz vorher und nachher.</translation>
    </message>
    <message>
        <source>Median change of pain from before a session, with its number of sessions; a bar to the left is lower, to the right higher. It says what happened, not why: exercises share sessions, and days differ. Below {least} sessions it is silent.</source>
        <translation>Mittlere Änderung des Schmerzes (Median) gegenüber der Zeit vor einer Einheit, mit der Zahl der Einheiten; ein Balken nach links heißt weniger, nach rechts mehr. Er zeigt, was geschah, nicht warum: Übungen teilen sich Einheiten, und kein Tag ist wie der andere. Unter {least} Einheiten bleibt das Feld leer.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Geübt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <translation>Längste Haltezeit</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Hurt</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>With it</source>
        <translation>Mit ihr</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne sie</translation>
    </message>
    <message>
        <source>Next morning</source>
        <translation>Nächster Morgen</translation>
    </message>
</context>
<context>
    <name>EmptyHistory</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Every session that you play is written down by itself: what was done, for how long, and your pain before and after if you give it. Play a routine, and it appears here.</source>
        <translation>Jede Einheit, die Sie üben, wird von selbst festgehalten: was getan wurde, wie lange, und Ihr Schmerz davor und danach, wenn Sie ihn angeben. Üben Sie eine Routine, dann erscheint sie hier.</translation>
    </message>
    <message>
        <source>Go to Play</source>
        <translation>Zur Seite „Üben“</translation>
    </message>
    <message>
        <source>Enter a paper sheet…</source>
        <translation>Übungsblatt eintragen …</translation>
    </message>
    <message>
        <source>Safety checks</source>
        <translation>Sicherheitschecks</translation>
    </message>
</context>
<context>
    <name>EquipmentWords</name>
    <message>
        <source>Chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Step or box</source>
        <translation>Stufe oder Kiste</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Strap</source>
        <translation>Gurt</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stab</translation>
    </message>
    <message>
        <source>Elastic band</source>
        <translation>Elastisches Band</translation>
    </message>
    <message>
        <source>Exercise ball</source>
        <translation>Gymnastikball</translation>
    </message>
    <message>
        <source>Dumbbells</source>
        <translation>Kurzhanteln</translation>
    </message>
    <message>
        <source>Kettlebell</source>
        <translation>Kettlebell</translation>
    </message>
    <message>
        <source>Barbell</source>
        <translation>Langhantel</translation>
    </message>
</context>
<context>
    <name>EverydayQuestion</name>
    <message>
        <source>Does the pain keep you from everyday things?</source>
        <translation>Hält der Schmerz Sie von Alltäglichem ab?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, the pain keeps me from everyday things</source>
        <translation>Ja, der Schmerz hält mich von Alltäglichem ab</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No, the pain does not keep me from everyday things</source>
        <translation>Nein, der Schmerz hält mich nicht von Alltäglichem ab</translation>
    </message>
    <message>
        <source>Pain that keeps you from everyday things: contact a doctor or physiotherapist now. This answer is not stored.</source>
        <translation>Schmerz, der Sie von Alltäglichem abhält: Wenden Sie sich jetzt an eine Arzt- oder Physiotherapiepraxis. Diese Antwort wird nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ExerciseBox</name>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Only sessions in which this exercise was done; type to search</source>
        <translation>Nur Einheiten, in denen diese Übung vorkam; zum Suchen tippen</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
</context>
<context>
    <name>ExerciseDetails</name>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Show the movement</source>
        <translation>Bewegung zeigen</translation>
    </message>
    <message>
        <source>Add to the routine</source>
        <translation>Zur Routine hinzufügen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Make my own…</source>
        <translation>Als eigene Übung …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation>Einzelheiten: {name}</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>Bild: {name}</translation>
    </message>
    <message>
        <source>{category} · {position} · {level} · {equipment}
Usually {dose}</source>
        <translation>{category} · {position} · {level} · {equipment}
Meist {dose}</translation>
    </message>
    <message>
        <source>This exercise may aggravate back pain. Safer ones are below.</source>
        <translation>Diese Übung kann Rückenschmerzen verstärken. Schonendere stehen unten.</translation>
    </message>
    <message>
        <source>Take care. You have set: {tags}.</source>
        <translation>Mit Vorsicht üben. Ihre Angabe: {tags}.</translation>
    </message>
    <message>
        <source>Easier: {name}</source>
        <translation>Leichter: {name}</translation>
    </message>
    <message>
        <source>Harder: {name}</source>
        <translation>Schwerer: {name}</translation>
    </message>
    <message>
        <source>Safer: {name}</source>
        <translation>Schonender: {name}</translation>
    </message>
    <message>
        <source>Stop the movement</source>
        <translation>Bewegung anhalten</translation>
    </message>
    <message>
        <source>Why it helps</source>
        <translation>Warum sie hilft</translation>
    </message>
    <message>
        <source>How to do it</source>
        <translation>So geht es</translation>
    </message>
    <message>
        <source>Common mistakes</source>
        <translation>Häufige Fehler</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>What to feel</source>
        <translation>Was zu spüren ist</translation>
    </message>
    <message>
        <source>When to take care</source>
        <translation>Wann Vorsicht gilt</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>{exercise}: show the movement</source>
        <translation>{exercise}: Bewegung zeigen</translation>
    </message>
    <message>
        <source>Show the movement</source>
        <translation>Bewegung zeigen</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Show it in the catalogue</source>
        <translation>Im Katalog zeigen</translation>
    </message>
    <message>
        <source>{exercise}: show it in the catalogue</source>
        <translation>{exercise}: im Katalog zeigen</translation>
    </message>
</context>
<context>
    <name>FigureChooser</name>
    <message>
        <source>Choose a drawing</source>
        <translation>Zeichnung wählen</translation>
    </message>
    <message>
        <source>Search by name, muscle or equipment</source>
        <translation>Nach Name, Muskel oder Gerät suchen</translation>
    </message>
    <message>
        <source>Search the drawings</source>
        <translation>Zeichnungen durchsuchen</translation>
    </message>
    <message>
        <source>Drawings of the catalogue</source>
        <translation>Zeichnungen des Katalogs</translation>
    </message>
    <message>
        <source>No drawing fits these words. Try fewer of them.</source>
        <translation>Keine Zeichnung passt zu diesen Wörtern. Versuchen Sie es mit weniger.</translation>
    </message>
    <message>
        <source>Use this drawing</source>
        <translation>Diese Zeichnung nehmen</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Drawing of the exercise {name}</source>
        <translation>Zeichnung der Übung {name}</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Routines and exercises (*.json)</source>
        <translation>Routinen und Übungen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export routine</source>
        <translation>Routine exportieren</translation>
    </message>
    <message>
        <source>Routines (*.routine.json)</source>
        <translation>Routinen (*.routine.json)</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Geschrieben nach {path}</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Close the open dialogue first.</source>
        <translation>Schließen Sie zuerst das offene Dialogfenster.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n file(s) are taken in at once.</source>
        <translation>
            <numerusform>Es wird höchstens %n Datei auf einmal übernommen.</numerusform>
            <numerusform>Es werden höchstens %n Dateien auf einmal übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files on this computer can be taken in. Save it first.</source>
        <translation>Nur Dateien auf diesem Computer lassen sich übernehmen. Speichern Sie die Datei zuerst.</translation>
    </message>
    <message>
        <source>“{name}” is not a routine or a list of exercises: those end in .json.</source>
        <translation>„{name}“ ist keine Routine und keine Liste von Übungen: Deren Namen enden auf .json.</translation>
    </message>
    <message numerus="yes">
        <source>Let go to look at %n file(s)</source>
        <translation>
            <numerusform>Loslassen, um %n Datei anzusehen</numerusform>
            <numerusform>Loslassen, um %n Dateien anzusehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Routine</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As a table (CSV)</source>
        <translation>Als Tabelle (CSV)</translation>
    </message>
    <message>
        <source>With every step (JSON)</source>
        <translation>Mit jedem Schritt (JSON)</translation>
    </message>
    <message>
        <source>Report for a therapist…</source>
        <translation>Bericht für die Praxis …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No session in this time</source>
        <translation>Keine Einheit in dieser Zeit</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Einheit</translation>
    </message>
    <message>
        <source>{sessions} sessions on {days} days, {minutes} min in all</source>
        <translation>{sessions} Einheiten an {days} Tagen, {minutes} min</translation>
    </message>
    <message>
        <source>{sessions} sessions on {days} days, {hours} h {minutes} min in all</source>
        <translation>{sessions} Einheiten an {days} Tagen, {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{sessions} sessions on {days} days, {hours} h in all</source>
        <translation>{sessions} Einheiten an {days} Tagen, {hours} h</translation>
    </message>
    <message>
        <source>All routines</source>
        <translation>Alle Routinen</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Jede Kategorie</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Any position</source>
        <translation>Jede Position</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Jede Stufe</translation>
    </message>
    <message>
        <source>No equipment</source>
        <translation>Ohne Geräte</translation>
    </message>
    <message>
        <source>Equipment at hand</source>
        <translation>Vorhandene Geräte</translation>
    </message>
    <message>
        <source>Nothing to take care with</source>
        <translation>Ohne Vorsichtshinweis</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>At hand, as set in Settings: {things}.</source>
        <translation>Vorhanden, wie in den Einstellungen angegeben: {things}.</translation>
    </message>
    <message>
        <source>Nothing is at hand yet. Settings is where you say what is.</source>
        <translation>Noch ist nichts vorhanden. Was Sie haben, geben Sie in den Einstellungen an.</translation>
    </message>
    <message>
        <source>Up to {level}</source>
        <translation>Bis {level}</translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message>
        <source>Show the next finding</source>
        <translation>Nächsten Hinweis zeigen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Read about it on the Learn page</source>
        <translation>Auf der Seite „Wissen“ nachlesen</translation>
    </message>
    <message>
        <source>Begin with a warm-up</source>
        <translation>Mit dem Aufwärmen beginnen</translation>
    </message>
    <message numerus="yes">
        <source>Ready, with %n suggestion(s)</source>
        <translation>
            <numerusform>Fertig, mit %n Vorschlag</numerusform>
            <numerusform>Fertig, mit %n Vorschlägen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready: the warm-up comes first</source>
        <translation>Fertig: Das Aufwärmen kommt zuerst</translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n to put right</source>
        <translation>
            <numerusform>Nicht fertig: %n Punkt ist zu klären</numerusform>
            <numerusform>Nicht fertig: %n Punkte sind zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Little or none</source>
        <translation>Wenig oder keine</translation>
    </message>
    <message>
        <source>Some every week</source>
        <translation>Jede Woche etwas</translation>
    </message>
    <message>
        <source>A lot</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Three questions, so that the first routine fits you. Answer what you like; all of it can be changed in the settings, and none of it leaves this computer.</source>
        <translation>Drei Fragen, damit die erste Routine zu Ihnen passt. Beantworten Sie, was Sie möchten; alles lässt sich in den Einstellungen ändern, und nichts davon verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>How much exercise are you used to?</source>
        <translation>Wie viel Bewegung sind Sie gewohnt?</translation>
    </message>
    <message>
        <source>Of late, not in your best days.</source>
        <translation>In letzter Zeit, nicht in Ihren besten Tagen.</translation>
    </message>
    <message>
        <source>What do you have at home?</source>
        <translation>Was haben Sie zu Hause?</translation>
    </message>
    <message>
        <source>A mat, a wall and a towel are taken for granted.</source>
        <translation>Matte, Wand und Handtuch werden vorausgesetzt.</translation>
    </message>
    <message>
        <source>Does any of this hold for you?</source>
        <translation>Trifft etwas davon auf Sie zu?</translation>
    </message>
    <message>
        <source>The program points out what needs care with it. It advises and never decides; ask your doctor when in doubt.</source>
        <translation>Das Programm zeigt, wobei dann Vorsicht gilt. Es rät nur und entscheidet nie; fragen Sie im Zweifel Ihre Ärztin oder Ihren Arzt.</translation>
    </message>
</context>
<context>
    <name>FloorControls</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>It hurts</source>
        <translation>Es tut weh</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>FloorView</name>
    <message>
        <source>Leave floor mode</source>
        <translation>Bodenansicht verlassen</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Usually in</source>
        <translation>Meist in</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Routine: {kind}</source>
        <translation>Routine: {kind}</translation>
    </message>
    <message>
        <source>New, look at its sides</source>
        <translation>Neu, Seiten prüfen</translation>
    </message>
    <message>
        <source>Deleted, comes back</source>
        <translation>Gelöscht, kommt zurück</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen der Einstellungen</translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message>
        <source>Print “{name}”</source>
        <translation>„{name}“ drucken</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Ctrl+{number}</source>
        <translation>Strg+{number}</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen …</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf ist nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Geschrieben nach {path}</translation>
    </message>
    <message>
        <source>This session is no longer in the history.</source>
        <translation>Diese Einheit ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>The session of {day} is deleted.</source>
        <translation>Einheit gelöscht: {day}.</translation>
    </message>
    <message>
        <source>The session of {day} is entered.</source>
        <translation>Einheit eingetragen: {day}.</translation>
    </message>
    <message>
        <source>The session of {day} is corrected.</source>
        <translation>Einheit berichtigt: {day}.</translation>
    </message>
</context>
<context>
    <name>HurtView</name>
    <message>
        <source>Where it hurts</source>
        <translation>Wo es wehtut</translation>
    </message>
    <message>
        <source>No place chosen</source>
        <translation>Keine Stelle gewählt</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Read about soreness and warning pain</source>
        <translation>Mehr über Muskelkater und Warnschmerz</translation>
    </message>
    <message>
        <source>How much it hurts</source>
        <translation>Wie sehr es wehtut</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <source>the worst you can imagine</source>
        <translation>der stärkste vorstellbare Schmerz</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>An easier exercise</source>
        <translation>Eine leichtere Übung</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Kürzer</translation>
    </message>
    <message>
        <source>Skip it, and answer the safety check</source>
        <translation>Auslassen und den Sicherheitscheck beantworten</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Einheit beenden</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Wie stark?</translation>
    </message>
    <message>
        <source>What is it like?</source>
        <translation>Wie fühlt es sich an?</translation>
    </message>
</context>
<context>
    <name>Hurting</name>
    <message>
        <source>Easier: {name}</source>
        <translation>Leichter: {name}</translation>
    </message>
    <message>
        <source>Hold for {seconds} s</source>
        <translation>{seconds} s halten</translation>
    </message>
    <message>
        <source>Only {seconds} s</source>
        <translation>Nur {seconds} s</translation>
    </message>
    <message>
        <source>Only {reps} repetitions</source>
        <translation>Nur {reps} Wiederholungen</translation>
    </message>
    <message>
        <source>It hurts: {name}, left side</source>
        <translation>Es tut weh: {name}, linke Seite</translation>
    </message>
    <message>
        <source>It hurts: {name}, right side</source>
        <translation>Es tut weh: {name}, rechte Seite</translation>
    </message>
    <message>
        <source>It hurts: {name}</source>
        <translation>Es tut weh: {name}</translation>
    </message>
</context>
<context>
    <name>KeyCaps</name>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Pause, or go on</source>
        <translation>Anhalten oder weiter</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Nächster Teil</translation>
    </message>
    <message>
        <source>Back to the start of this part, or to the one before</source>
        <translation>Zurück zum Anfang dieses Teils oder zum Teil davor</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>10 Sekunden vor</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10 Sekunden zurück</translation>
    </message>
    <message>
        <source>Start this part again</source>
        <translation>Diesen Teil von vorn beginnen</translation>
    </message>
    <message>
        <source>It hurts: stop the clock and say how much</source>
        <translation>Es tut weh: die Uhr anhalten und angeben, wie sehr</translation>
    </message>
    <message>
        <source>Let repetitions wait for Done, or run at their tempo</source>
        <translation>Wiederholungen auf „Fertig“ warten oder im Tempo laufen lassen</translation>
    </message>
    <message>
        <source>Done, where a set waits for it</source>
        <translation>Fertig, wenn ein Satz darauf wartet</translation>
    </message>
    <message>
        <source>One repetition more, where a set waits</source>
        <translation>Eine Wiederholung mehr, wenn ein Satz wartet</translation>
    </message>
    <message>
        <source>One repetition less, where a set waits</source>
        <translation>Eine Wiederholung weniger, wenn ein Satz wartet</translation>
    </message>
    <message>
        <source>Sound off or on</source>
        <translation>Ton aus oder an</translation>
    </message>
    <message>
        <source>Sound, voice and flash of this routine</source>
        <translation>Ton, Stimme und Lichtsignal dieser Routine</translation>
    </message>
    <message>
        <source>Show it for the floor, or everything</source>
        <translation>Bodenansicht oder alles zeigen</translation>
    </message>
    <message>
        <source>Full screen, or not</source>
        <translation>Vollbild ein oder aus</translation>
    </message>
    <message>
        <source>Leave full screen; else ask whether to end</source>
        <translation>Vollbild verlassen; sonst fragen, ob die Einheit enden soll</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>This list of keys; ? only outside of fields for text</source>
        <translation>Diese Tastenliste; ? nur außerhalb von Textfeldern</translation>
    </message>
    <message>
        <source>Build, Play, History, Learn, Settings</source>
        <translation>Aufbauen, Üben, Verlauf, Wissen, Einstellungen</translation>
    </message>
    <message>
        <source>To the next, or the one before</source>
        <translation>Zum nächsten oder vorigen Element</translation>
    </message>
    <message>
        <source>Import routines</source>
        <translation>Routinen importieren</translation>
    </message>
    <message>
        <source>Export the routine in the editor</source>
        <translation>Die geöffnete Routine exportieren</translation>
    </message>
    <message>
        <source>Print it as a hand-out</source>
        <translation>Als Übungsblatt drucken</translation>
    </message>
    <message>
        <source>Report for a therapist</source>
        <translation>Bericht für die Praxis</translation>
    </message>
    <message>
        <source>Close, or put away, what was opened</source>
        <translation>Geöffnetes schließen oder weglegen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Build: the exercises</source>
        <translation>Aufbauen: die Übungen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>From the search to the list</source>
        <translation>Von der Suche zur Liste</translation>
    </message>
    <message>
        <source>Add to the routine</source>
        <translation>Zur Routine hinzufügen</translation>
    </message>
    <message>
        <source>Show the exercise</source>
        <translation>Übung zeigen</translation>
    </message>
    <message>
        <source>Favourite, or not</source>
        <translation>Favorit oder nicht</translation>
    </message>
    <message>
        <source>Build: the routine</source>
        <translation>Aufbauen: die Routine</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>Neue Routine</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Open the dose of a step</source>
        <translation>Dosierung eines Schritts öffnen</translation>
    </message>
    <message>
        <source>Move a step</source>
        <translation>Einen Schritt verschieben</translation>
    </message>
    <message>
        <source>Move it to the section above or below</source>
        <translation>In den Abschnitt darüber oder darunter verschieben</translation>
    </message>
    <message>
        <source>Show its exercise</source>
        <translation>Die Übung dazu zeigen</translation>
    </message>
    <message>
        <source>Do what is suggested for it</source>
        <translation>Den Vorschlag dazu übernehmen</translation>
    </message>
    <message>
        <source>Cut, copy, paste steps</source>
        <translation>Schritte ausschneiden, kopieren, einfügen</translation>
    </message>
    <message>
        <source>Duplicate a step</source>
        <translation>Einen Schritt duplizieren</translation>
    </message>
    <message>
        <source>Remove a step</source>
        <translation>Einen Schritt entfernen</translation>
    </message>
    <message>
        <source>Make a circuit of the selected steps</source>
        <translation>Aus den gewählten Schritten einen Zirkel bilden</translation>
    </message>
    <message>
        <source>Take the circuit apart</source>
        <translation>Zirkel auflösen</translation>
    </message>
    <message>
        <source>Note of the routine</source>
        <translation>Notiz zur Routine</translation>
    </message>
    <message>
        <source>Sore-day dose</source>
        <translation>Dosierung für Schontage</translation>
    </message>
    <message>
        <source>Steps from a text</source>
        <translation>Schritte aus einem Text</translation>
    </message>
    <message>
        <source>During a session</source>
        <translation>Während einer Einheit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Walk through a chart</source>
        <translation>Durch ein Diagramm gehen</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Eine Einheit öffnen</translation>
    </message>
    <message>
        <source>Delete a session</source>
        <translation>Eine Einheit löschen</translation>
    </message>
    <message>
        <source>Undo deleting it</source>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Learn and Settings</source>
        <translation>Wissen und Einstellungen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>KeysAction</name>
    <message>
        <source>Keyboard…</source>
        <translation>Tastatur …</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LearnPage</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The texts of this page cannot be read. Installing the program again brings them back. What is wrong: {reason}</source>
        <translation>Die Texte dieser Seite sind nicht lesbar. Wenn Sie das Programm neu installieren, sind sie wieder da. Was nicht stimmt: {reason}</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>One session cannot be read whole; it is left out here.</source>
        <translation>Eine Einheit ist nicht vollständig lesbar; sie fehlt hier.</translation>
    </message>
    <message>
        <source>{count} sessions cannot be read whole; they are left out here.</source>
        <translation>{count} Einheiten sind nicht vollständig lesbar; sie fehlen hier.</translation>
    </message>
</context>
<context>
    <name>LookChooser</name>
    <message>
        <source>Looks of the figure</source>
        <translation>Aussehen der Figur</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
</context>
<context>
    <name>LookGroup</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Skin, hair and clothes of the person in the drawings.</source>
        <translation>Haut, Haare und Kleidung der Person in den Zeichnungen.</translation>
    </message>
    <message>
        <source>As the system</source>
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
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light for a bright room, dark for the evening, high contrast where edges are hard to see.</source>
        <translation>Hell für einen hellen Raum, dunkel für den Abend, hoher Kontrast, wenn Kanten schwer zu erkennen sind.</translation>
    </message>
    <message>
        <source>theme dark mode night brightness</source>
        <translation>Thema Design Dunkelmodus dunkel Nacht Helligkeit</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>All texts, and the buttons and rows that hold them.</source>
        <translation>Alle Texte sowie die Schaltflächen und Zeilen, in denen sie stehen.</translation>
    </message>
    <message>
        <source>font zoom large big</source>
        <translation>Schrift Schriftgröße Zoom groß größer</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduced shows positions in place of a moving figure, and lets nothing slide.</source>
        <translation>Reduziert zeigt einzelne Positionen statt einer bewegten Figur, und nichts gleitet über den Bildschirm.</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>Animation Bewegung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window and of the paper, from the next start on.</source>
        <translation>Die Sprache des Fensters und der Ausdrucke, ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Build</source>
        <translation>Aufbauen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Import routines…</source>
        <translation>Routinen importieren …</translation>
    </message>
    <message>
        <source>Export this routine…</source>
        <translation>Diese Routine exportieren …</translation>
    </message>
    <message>
        <source>Print hand-out…</source>
        <translation>Übungsblatt drucken …</translation>
    </message>
    <message>
        <source>Report for a therapist…</source>
        <translation>Bericht für die Praxis …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>MappingBar</name>
    <message>
        <source>Change all that are ticked</source>
        <translation>Alle angekreuzten ändern</translation>
    </message>
    <message>
        <source>Various</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Usually in</source>
        <translation>Meist in</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Each side</source>
        <translation>Je Seite</translation>
    </message>
    <message>
        <source>Alternating</source>
        <translation>Abwechselnd</translation>
    </message>
</context>
<context>
    <name>MenuChip</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}: {choice}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Put this message away</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>MorningLine</name>
    <message>
        <source>How is your back this morning? One question is open.</source>
        <translation>Wie geht es Ihrem Rücken heute Morgen? Eine Frage ist offen.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>MorningQuestion</name>
    <message>
        <source>How is your back this morning?</source>
        <translation>Wie geht es Ihrem Rücken heute Morgen?</translation>
    </message>
    <message>
        <source>Pain this morning</source>
        <translation>Schmerz heute Morgen</translation>
    </message>
    <message>
        <source>See the suggestion</source>
        <translation>Vorschlag ansehen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Read about soreness and warning pain</source>
        <translation>Mehr über Muskelkater und Warnschmerz</translation>
    </message>
    <message>
        <source>After “{routine}” yesterday. Nothing is stored until you choose.</source>
        <translation>Nach „{routine}“ von gestern. Nichts wird gespeichert, bevor Sie wählen.</translation>
    </message>
    <message>
        <source>After “{routine}”. Nothing is stored until you choose.</source>
        <translation>Nach „{routine}“. Nichts wird gespeichert, bevor Sie wählen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Nicht fragen</translation>
    </message>
    <message>
        <source>This session is not asked about again.</source>
        <translation>Nach dieser Einheit wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>Noted: {morning} this morning, {before} before the session. That is more than one point up, so one step back is suggested (rule R6).</source>
        <translation>Notiert: {morning} heute Morgen, {before} vor der Einheit. Das ist um mehr als einen Punkt höher, daher wird ein Schritt zurück vorgeschlagen (Regel R6).</translation>
    </message>
    <message>
        <source>Noted: {morning} this morning, {before} before the session. That is more than one point up, so take the next session one step easier (rule R6).</source>
        <translation>Notiert: {morning} heute Morgen, {before} vor der Einheit. Das ist um mehr als einen Punkt höher, machen Sie die nächste Einheit daher einen Schritt leichter (Regel R6).</translation>
    </message>
    <message>
        <source>Noted: {morning} this morning, {before} before the session. Three mornings running were no higher than before, so one step on is suggested (rule R7).</source>
        <translation>Notiert: {morning} heute Morgen, {before} vor der Einheit. Drei Morgen in Folge lag der Wert nicht höher als davor, daher wird ein Schritt weiter vorgeschlagen (Regel R7).</translation>
    </message>
    <message>
        <source>Noted: {morning} this morning, {before} before the session. Three mornings running were no higher than before (rule R7).</source>
        <translation>Notiert: {morning} heute Morgen, {before} vor der Einheit. Drei Morgen hintereinander lagen nicht höher als vorher (Regel R7).</translation>
    </message>
    <message>
        <source>Noted: {morning} this morning. No score was given before the session.</source>
        <translation>Notiert: {morning} heute Morgen. Vor der Einheit wurde kein Wert angegeben.</translation>
    </message>
    <message>
        <source>Noted: {morning} this morning, {before} before the session.</source>
        <translation>Notiert: {morning} heute Morgen, {before} vor der Einheit.</translation>
    </message>
    <message>
        <source>Noted: {morning} this morning, {before} before the session. Go on as you are.</source>
        <translation>Notiert: {morning} heute Morgen, {before} vor der Einheit. Machen Sie weiter wie bisher.</translation>
    </message>
</context>
<context>
    <name>NextUp</name>
    <message>
        <source>Next: {name}</source>
        <translation>Danach: {name}</translation>
    </message>
    <message>
        <source>Then you are done</source>
        <translation>Danach sind Sie fertig</translation>
    </message>
    <message>
        <source>This is the last exercise.</source>
        <translation>Dies ist die letzte Übung.</translation>
    </message>
</context>
<context>
    <name>NotStoredDialog</name>
    <message>
        <source>Not stored yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>This session is not stored yet</source>
        <translation>Diese Einheit ist noch nicht gespeichert</translation>
    </message>
    <message>
        <source>If the window is closed now, what is not stored is lost.</source>
        <translation>Wird das Fenster jetzt geschlossen, geht verloren, was nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>It was tried again. {sentence}</source>
        <translation>Es wurde erneut versucht. {sentence}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Put this notice away</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Put this notice away</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>{minutes} min in the last week shown</source>
        <translation>{minutes} min in der letzten gezeigten Woche</translation>
    </message>
    <message>
        <source>Goal {goal} min · this week {minutes} min</source>
        <translation>Ziel {goal} min · diese Woche {minutes} min</translation>
    </message>
    <message>
        <source>This week {minutes} min</source>
        <translation>Diese Woche {minutes} min</translation>
    </message>
    <message>
        <source>No pain was noted in this time.</source>
        <translation>In dieser Zeit wurde kein Schmerz notiert.</translation>
    </message>
    <message>
        <source>0 none, 10 worst · line: mean of 7 sessions</source>
        <translation>0 keiner, 10 stärkster · Linie: Mittel aus 7 Einheiten</translation>
    </message>
    <message>
        <source>1 active day</source>
        <translation>1 aktiver Tag</translation>
    </message>
    <message>
        <source>{count} active days since {day}</source>
        <translation>{count} aktive Tage seit {day}</translation>
    </message>
</context>
<context>
    <name>OwnExerciseForm</name>
    <message>
        <source>New exercise</source>
        <translation>Neue Übung</translation>
    </message>
    <message>
        <source>Edit the exercise</source>
        <translation>Übung bearbeiten</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>What you have written here is not saved yet.</source>
        <translation>Was Sie hier eingetragen haben, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Give the exercise a name.</source>
        <translation>Geben Sie der Übung einen Namen.</translation>
    </message>
    <message>
        <source>May stand in: {sections}. It warms up.</source>
        <translation>Möglich in: {sections}. Zählt als Aufwärmen.</translation>
    </message>
    <message>
        <source>May stand in: {sections}. It does not count as a warm-up.</source>
        <translation>Möglich in: {sections}. Zählt nicht als Aufwärmen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it trains</source>
        <translation>Was sie trainiert</translation>
    </message>
    <message>
        <source>Usual dose</source>
        <translation>Übliche Dosierung</translation>
    </message>
    <message>
        <source>How to do it, a step on each line</source>
        <translation>So geht es, ein Schritt je Zeile</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>Common mistakes, one on each line</source>
        <translation>Häufige Fehler, einer je Zeile</translation>
    </message>
    <message>
        <source>Equipment, such as: wall or counter, mat</source>
        <translation>Geräte, zum Beispiel: Wand oder Arbeitsplatte, Matte</translation>
    </message>
    <message>
        <source>Muscles, such as: glutes, hamstrings</source>
        <translation>Muskeln, zum Beispiel: Gesäß, Oberschenkelrückseite</translation>
    </message>
    <message>
        <source>When to take care</source>
        <translation>Wann Vorsicht gilt</translation>
    </message>
</context>
<context>
    <name>OwnExerciseKeeper</name>
    <message>
        <source>“{name}” is not among your exercises any more.</source>
        <translation>„{name}“ ist nicht mehr unter Ihren Übungen.</translation>
    </message>
</context>
<context>
    <name>OwnExercises</name>
    <message>
        <source>{name} (my own)</source>
        <translation>{name} (eigene)</translation>
    </message>
</context>
<context>
    <name>PageCount</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Vorschau der Seiten</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
</context>
<context>
    <name>PainAdvice</name>
    <message>
        <source>The session waits for you. Nothing is written down unless you touch it.</source>
        <translation>Die Einheit wartet auf Sie. Nur was Sie angeben, wird notiert.</translation>
    </message>
    <message>
        <source>Written down with the exercise. Choose how to go on.</source>
        <translation>Bei der Übung notiert. Wählen Sie, wie es weitergeht.</translation>
    </message>
    <message>
        <source>You may go on, as long as it stays at this or eases.</source>
        <translation>Sie können weitermachen, solange es so bleibt oder nachlässt.</translation>
    </message>
    <message>
        <source>You may go on. Move within comfort.</source>
        <translation>Sie können weitermachen. Bewegen Sie sich im angenehmen Bereich.</translation>
    </message>
    <message>
        <source>This is clearly more than before the session. Go more gently, or skip the exercise for today.</source>
        <translation>Das ist deutlich mehr als vor der Einheit. Machen Sie sanfter weiter, oder lassen Sie die Übung für heute aus.</translation>
    </message>
    <message>
        <source>It climbs. Go more gently, or skip the exercise for today.</source>
        <translation>Der Schmerz nimmt zu. Machen Sie sanfter weiter, oder lassen Sie die Übung für heute aus.</translation>
    </message>
    <message>
        <source>That is too much for this exercise: it ends here. Breathe calmly. The session waits, and goes on with the next exercise when you are ready.</source>
        <translation>Das ist zu viel für diese Übung: Sie endet hier. Ruhig atmen. Die Einheit wartet und geht mit der nächsten Übung weiter, wenn Sie bereit sind.</translation>
    </message>
    <message>
        <source>Pain of this kind ends the exercise, for all of today. Please answer the safety check before you go on with another one.</source>
        <translation>Bei solchem Schmerz ist diese Übung für heute beendet. Bitte beantworten Sie den Sicherheitscheck, bevor Sie mit einer anderen weitermachen.</translation>
    </message>
    <message>
        <source>Breathe calmly, then the next exercise</source>
        <translation>Ruhig atmen, dann die nächste Übung</translation>
    </message>
    <message>
        <source>Skip it for today</source>
        <translation>Für heute auslassen</translation>
    </message>
    <message>
        <source>End the session, and sit or lie down. If chest pain, breathlessness or faintness does not pass at once, call the emergency number.</source>
        <translation>Beenden Sie die Einheit, und setzen oder legen Sie sich hin. Wenn Brustschmerz, Atemnot oder Ohnmachtsgefühl nicht sofort vergehen, wählen Sie den Notruf.</translation>
    </message>
</context>
<context>
    <name>PainChart</name>
    <message>
        <source>Pain before and after</source>
        <translation>Schmerzverlauf</translation>
    </message>
    <message>
        <source>{day}: pain {before} before, not given after</source>
        <translation>{day}: Schmerz {before} davor, danach keine Angabe</translation>
    </message>
    <message>
        <source>{day}: pain {after} after, not given before</source>
        <translation>{day}: Schmerz {after} danach, davor keine Angabe</translation>
    </message>
    <message>
        <source>{day}: pain {before} before, {after} after</source>
        <translation>{day}: Schmerz {before} davor, {after} danach</translation>
    </message>
    <message>
        <source>Before {mean}</source>
        <translation>Davor {mean}</translation>
    </message>
    <message>
        <source>After {mean}</source>
        <translation>Danach {mean}</translation>
    </message>
</context>
<context>
    <name>PainWords</name>
    <message>
        <source>Ache, stretch or work</source>
        <translation>Ziehen, Dehnung, Muskelarbeit</translation>
    </message>
    <message>
        <source>Sore to touch</source>
        <translation>Druckempfindlich</translation>
    </message>
    <message>
        <source>Sharp or stabbing</source>
        <translation>Stechend oder scharf</translation>
    </message>
    <message>
        <source>Shooting or electric</source>
        <translation>Einschießend, elektrisierend</translation>
    </message>
    <message>
        <source>Spreading down the leg</source>
        <translation>Ins Bein ausstrahlend</translation>
    </message>
    <message>
        <source>Numb or tingling</source>
        <translation>Taub oder kribbelnd</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwäche</translation>
    </message>
    <message>
        <source>Dizzy, faint, sick, chest pain or short of breath</source>
        <translation>Schwindel, Ohnmachtsgefühl, Übelkeit, Brustschmerz oder Atemnot</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Oberer Rücken</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Unterer Rücken</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Left shoulder</source>
        <translation>Linke Schulter</translation>
    </message>
    <message>
        <source>Right shoulder</source>
        <translation>Rechte Schulter</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Linker Arm</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Rechter Arm</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Linke Hand</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Rechte Hand</translation>
    </message>
    <message>
        <source>Left buttock</source>
        <translation>Linke Gesäßhälfte</translation>
    </message>
    <message>
        <source>Right buttock</source>
        <translation>Rechte Gesäßhälfte</translation>
    </message>
    <message>
        <source>Left hip</source>
        <translation>Linke Hüfte</translation>
    </message>
    <message>
        <source>Right hip</source>
        <translation>Rechte Hüfte</translation>
    </message>
    <message>
        <source>Left thigh</source>
        <translation>Linker Oberschenkel</translation>
    </message>
    <message>
        <source>Right thigh</source>
        <translation>Rechter Oberschenkel</translation>
    </message>
    <message>
        <source>Left knee</source>
        <translation>Linkes Knie</translation>
    </message>
    <message>
        <source>Right knee</source>
        <translation>Rechtes Knie</translation>
    </message>
    <message>
        <source>Left lower leg</source>
        <translation>Linker Unterschenkel</translation>
    </message>
    <message>
        <source>Right lower leg</source>
        <translation>Rechter Unterschenkel</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>Linker Fuß</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>Rechter Fuß</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Enter a paper sheet</source>
        <translation>Übungsblatt eintragen</translation>
    </message>
    <message>
        <source>Enter session</source>
        <translation>Einheit eintragen</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>With the sore-day doses</source>
        <translation>Mit der Dosierung für Schontage</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time at which it began</source>
        <translation>Uhrzeit des Beginns</translation>
    </message>
    <message>
        <source>Steps that were done</source>
        <translation>Gemachte Schritte</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Pain before, 0 to 10</source>
        <translation>Schmerz davor, 0 bis 10</translation>
    </message>
    <message>
        <source>Pain after, 0 to 10</source>
        <translation>Schmerz danach, 0 bis 10</translation>
    </message>
    <message>
        <source>Effort, 0 to 10</source>
        <translation>Anstrengung, 0 bis 10</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note: how did it feel?</source>
        <translation>Notiz: Wie hat es sich angefühlt?</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Beginn um</translation>
    </message>
    <message>
        <source>Pain before</source>
        <translation>Schmerz davor</translation>
    </message>
    <message>
        <source>Pain after</source>
        <translation>Schmerz danach</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was geübt wurde</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>No program opened the PDF. It is here: {path}</source>
        <translation>Kein Programm hat das PDF geöffnet. Es liegt hier: {path}</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>There is a file “{name}” already.</source>
        <translation>Es gibt schon eine Datei „{name}“.</translation>
    </message>
    <message>
        <source>Replacing it cannot be undone.</source>
        <translation>Das Ersetzen lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>PersonGroup</name>
    <message>
        <source>About you</source>
        <translation>Über Sie</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>How demanding the exercises are that the program proposes to you.</source>
        <translation>Wie fordernd die Übungen sind, die das Programm Ihnen vorschlägt.</translation>
    </message>
    <message>
        <source>Equipment at hand</source>
        <translation>Vorhandene Geräte</translation>
    </message>
    <message>
        <source>What you have. A mat, a wall, cushions and a towel are taken for granted.</source>
        <translation>Was Sie haben. Matte, Wand, Kissen und Handtuch werden vorausgesetzt.</translation>
    </message>
    <message>
        <source>Take care with</source>
        <translation>Vorsicht bei</translation>
    </message>
    <message>
        <source>Tick what holds for you. The program then points out the exercises that need care with it. It advises and never decides; ask your doctor when in doubt.</source>
        <translation>Kreuzen Sie an, was auf Sie zutrifft. Das Programm zeigt dann, bei welchen Übungen Vorsicht gilt. Es rät nur und entscheidet nie; fragen Sie im Zweifel Ihre Ärztin oder Ihren Arzt.</translation>
    </message>
    <message>
        <source>sciatica slipped disc herniated prolapse pregnant hypertension condition illness</source>
        <translation>Ischias Bandscheibe Bandscheibenvorfall Prolaps schwanger Bluthochdruck Krankheit Beschwerden</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Choose a photo...</source>
        <translation>Foto wählen …</translation>
    </message>
    <message>
        <source>Borrow a drawing...</source>
        <translation>Zeichnung ausleihen …</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Or drop a photo here.</source>
        <translation>Oder ein Foto hier ablegen.</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>PhotoFile</name>
    <message>
        <source>{path} is not a picture (JPEG, PNG or WebP). Choose another one.</source>
        <translation>{path} ist kein Bild (JPEG, PNG oder WebP). Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>{path} is damaged and does not say how large it is. Choose another.</source>
        <translation>{path} ist beschädigt und sagt nicht, wie groß es ist. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>{path} is {width} by {height} pixels, which is too much to take in. Choose a smaller picture.</source>
        <translation>{path} hat {width} mal {height} Pixel, zu viele, um es zu übernehmen. Wählen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}. Choose another picture.</source>
        <translation>{path} ist beschädigt: {reason}. Wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>{path} is not a file. Choose a picture.</source>
        <translation>{path} ist keine Datei. Wählen Sie ein Bild.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Choose another picture.</source>
        <translation>{path} ist nicht lesbar: {reason}. Wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB. Choose a smaller picture.</source>
        <translation>{path} ist größer als {most} MB. Wählen Sie ein kleineres Bild.</translation>
    </message>
</context>
<context>
    <name>PictureSaving</name>
    <message>
        <source>Save as picture</source>
        <translation>Als Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
</context>
<context>
    <name>PieceRow</name>
    <message>
        <source>What became of it: {piece}</source>
        <translation>Was daraus wurde: {piece}</translation>
    </message>
    <message>
        <source>Seconds done: {piece}</source>
        <translation>Sekunden geübt: {piece}</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Repetitions done: {piece}</source>
        <translation>Wiederholungen geschafft: {piece}</translation>
    </message>
    <message>
        <source> reps</source>
        <translation> Wdh.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Week plan</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Week plan</source>
        <translation>Wochenplan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export to a calendar file</source>
        <translation>In eine Kalenderdatei exportieren</translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s) a week</source>
        <translation>
            <numerusform>an %n Tag der Woche</numerusform>
            <numerusform>an %n Tagen der Woche</numerusform>
        </translation>
    </message>
    <message>
        <source>{on_days}, {total} in all</source>
        <translation>{on_days}, insgesamt {total}</translation>
    </message>
    <message>
        <source>No routine can be played yet. Make one ready in Build, then plan it.</source>
        <translation>Noch lässt sich keine Routine üben. Stellen Sie unter „Aufbauen“ eine fertig, dann planen Sie sie.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Choose a routine, a time and days. A plan only reminds you: a day without exercise breaks nothing.</source>
        <translation>Noch ist nichts geplant. Wählen Sie eine Routine, eine Uhrzeit und Tage. Ein Plan erinnert Sie nur: Ein Tag ohne Übungen macht nichts.</translation>
    </message>
    <message>
        <source>A deleted routine</source>
        <translation>Eine gelöschte Routine</translation>
    </message>
    <message>
        <source>Plan “{name}”</source>
        <translation>„{name}“ planen</translation>
    </message>
    <message>
        <source>Take “{name}” off {day}</source>
        <translation>„{name}“ aus dem Plan nehmen: {day}</translation>
    </message>
    <message>
        <source>Take “{name}” off every day</source>
        <translation>„{name}“ an allen Tagen aus dem Plan nehmen</translation>
    </message>
    <message>
        <source>Move “{name}” to {day}, {time}</source>
        <translation>„{name}“ verschieben: {day}, {time}</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}, {day}</translation>
    </message>
</context>
<context>
    <name>PlanGroup</name>
    <message>
        <source>Plan and history</source>
        <translation>Plan und Verlauf</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Goal for a week</source>
        <translation>Ziel für eine Woche</translation>
    </message>
    <message>
        <source>Minutes that you want to exercise in a week, drawn as a line in the chart.</source>
        <translation>Minuten, die Sie in einer Woche üben möchten, im Diagramm als Linie gezeichnet.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>This desktop shows no notices, so export the plan of your week as a calendar file: its alarms remind you.</source>
        <translation>Diese Arbeitsfläche zeigt keine Hinweise. Exportieren Sie den Plan Ihrer Woche als Kalenderdatei: Deren Alarme erinnern Sie.</translation>
    </message>
    <message>
        <source>A notice at the times that you have planned, while the program is open.</source>
        <translation>Eine Meldung zu den geplanten Zeiten, solange das Programm offen ist.</translation>
    </message>
    <message>
        <source>notification alarm calendar</source>
        <translation>Benachrichtigung Alarm Kalender Wecker Hinweis</translation>
    </message>
    <message>
        <source>First day of the week</source>
        <translation>Erster Tag der Woche</translation>
    </message>
    <message>
        <source>Where a week begins in the charts and in your plan.</source>
        <translation>Womit eine Woche in den Diagrammen und in Ihrem Plan beginnt.</translation>
    </message>
</context>
<context>
    <name>PlannedButton</name>
    <message>
        <source>A deleted routine</source>
        <translation>Eine gelöschte Routine</translation>
    </message>
    <message>
        <source>{day}, {time}: {name}</source>
        <translation>{day}, {time}: {name}</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Noch nicht fertig</translation>
    </message>
</context>
<context>
    <name>PlannedMenu</name>
    <message>
        <source>Start now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Change the time…</source>
        <translation>Uhrzeit ändern …</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben auf</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from every day</source>
        <translation>An allen Tagen entfernen</translation>
    </message>
</context>
<context>
    <name>PlayPage</name>
    <message>
        <source>This session is still on. End it first, then start the other routine.</source>
        <translation>Diese Einheit läuft noch. Beenden Sie sie zuerst, dann starten Sie die andere Routine.</translation>
    </message>
    <message>
        <source>{sentence} The session goes on, and it is tried again.</source>
        <translation>{sentence} Die Einheit läuft weiter, und das Speichern wird erneut versucht.</translation>
    </message>
</context>
<context>
    <name>PlayedSession</name>
    <message>
        <source>Leave the warm-up early?</source>
        <translation>Das Aufwärmen früher beenden?</translation>
    </message>
    <message>
        <source>The warm-up is there to get you ready for the main part. What is left out is written down as skipped.</source>
        <translation>Das Aufwärmen bereitet Sie auf den Hauptteil vor. Was wegfällt, wird als ausgelassen notiert.</translation>
    </message>
    <message>
        <source>Go on warming up</source>
        <translation>Weiter aufwärmen</translation>
    </message>
    <message>
        <source>Leave the warm-up</source>
        <translation>Aufwärmen beenden</translation>
    </message>
    <message>
        <source>{name} is left out for the rest of today.</source>
        <translation>{name} fällt für den Rest des Tages weg.</translation>
    </message>
    <message>
        <source>Breathe calmly: in through the nose, slowly out. Press Space when you are ready for the next exercise.</source>
        <translation>Ruhig atmen: durch die Nase ein, langsam aus. Drücken Sie die Leertaste, wenn Sie für die nächste Übung bereit sind.</translation>
    </message>
    <message>
        <source>End the session?</source>
        <translation>Die Einheit beenden?</translation>
    </message>
    <message>
        <source>What was done so far is kept in the history.</source>
        <translation>Was bisher gemacht wurde, bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation>Einheit fortsetzen</translation>
    </message>
    <message>
        <source>Finish it later</source>
        <translation>Später fortsetzen</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Einheit beenden</translation>
    </message>
    <message>
        <source>The computer slept or its clock was changed. The session stopped at {time} of {total}; press Space to go on.</source>
        <translation>Der Computer war im Ruhezustand, oder seine Uhr wurde verstellt. Die Einheit hielt bei {time} von {total} an; weiter mit der Leertaste.</translation>
    </message>
    <message>
        <source>This set has waited for Done a long time, so the session is paused. Press Space to go on.</source>
        <translation>Dieser Satz hat lange auf „Fertig“ gewartet, daher ist die Einheit angehalten. Weiter mit der Leertaste.</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>What is to come</source>
        <translation>Was kommt</translation>
    </message>
    <message>
        <source>How much does your back hurt now?</source>
        <translation>Wie stark schmerzt Ihr Rücken jetzt?</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <source>the worst you can imagine</source>
        <translation>der stärkste vorstellbare Schmerz</translation>
    </message>
    <message>
        <source>Safety check</source>
        <translation>Sicherheitscheck</translation>
    </message>
    <message>
        <source>Signs that need a doctor before you exercise</source>
        <translation>Anzeichen, die vor dem Üben ärztlich abgeklärt werden sollten</translation>
    </message>
    <message>
        <source>Move within comfort. Stop if pain becomes sharp, spreads down a leg or passes 5 of 10, or if you feel numb, weak, dizzy or breathless, or have chest pain.</source>
        <translation>Bewegen Sie sich im angenehmen Bereich. Hören Sie auf, wenn der Schmerz stechend wird, ins Bein ausstrahlt oder 5 von 10 übersteigt, oder bei Taubheit, Schwäche, Schwindel, Atemnot oder Schmerzen in der Brust.</translation>
    </message>
    <message>
        <source>Sounds, voice and flash of this routine</source>
        <translation>Töne, Stimme und Lichtsignal dieser Routine</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Zum Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Own sound</source>
        <translation>Eigener Ton</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>{kind}  ·  {length}  ·  {exercises}</source>
        <translation>{kind}  ·  {length}  ·  {exercises}</translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>What the files hold</source>
        <translation>Was die Dateien enthalten</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine ankreuzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>%n importieren</numerusform>
            <numerusform>%n importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored yet. Select exercises to correct what the file does not say of them; licence and author are kept with each.</source>
        <translation>Noch ist nichts gespeichert. Wählen Sie Übungen aus, um zu berichtigen, was die Datei nicht über sie sagt; Lizenz und Urheber bleiben bei jeder vermerkt.</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Start this routine</source>
        <translation>Diese Routine starten</translation>
    </message>
    <message>
        <source>Show another</source>
        <translation>Eine andere zeigen</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Erst umsehen</translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs something that you have not ticked.</source>
        <translation>Sie braucht etwas, das Sie nicht angekreuzt haben.</translation>
    </message>
    <message>
        <source>It asks for more than you are used to.</source>
        <translation>Sie verlangt mehr, als Sie gewohnt sind.</translation>
    </message>
    <message>
        <source>{count} of {all} exercises need care with what you have ticked; swap one or leave it out if it does not feel right.</source>
        <translation>Bei {count} von {all} Übungen gilt Vorsicht wegen Ihrer Angaben; tauschen Sie eine oder lassen Sie sie weg, wenn sie sich nicht gut anfühlt.</translation>
    </message>
    <message>
        <source>Before the first session you are asked for signs that need a doctor.</source>
        <translation>Vor der ersten Einheit werden Sie nach Anzeichen gefragt, die ärztlich abgeklärt werden sollten.</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>Für den Anfang</translation>
    </message>
</context>
<context>
    <name>ReadRow</name>
    <message>
        <source>Exercise for “{line}”</source>
        <translation>Übung für „{line}“</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, this exercise is meant</source>
        <translation>Ja, diese Übung ist gemeint</translation>
    </message>
    <message>
        <source>None of them: keep the line as a note</source>
        <translation>Keine davon: die Zeile als Notiz behalten</translation>
    </message>
    <message>
        <source>Not sure. Is this the exercise that is meant?</source>
        <translation>Nicht sicher. Ist diese Übung gemeint?</translation>
    </message>
    <message>
        <source>Not sure. Is this the dose that is meant?</source>
        <translation>Nicht sicher. Ist diese Dosis gemeint?</translation>
    </message>
    <message>
        <source>Yes, this dose is meant</source>
        <translation>Ja, diese Dosis ist gemeint</translation>
    </message>
    <message>
        <source>Not sure. Are this exercise and this dose meant?</source>
        <translation>Nicht sicher. Sind diese Übung und diese Dosis gemeint?</translation>
    </message>
    <message>
        <source>Yes, both are meant</source>
        <translation>Ja, beides ist gemeint</translation>
    </message>
    <message>
        <source>Kept as a note</source>
        <translation>Als Notiz behalten</translation>
    </message>
    <message>
        <source>rest {time}</source>
        <translation>Pause {time}</translation>
    </message>
    <message>
        <source>tempo {time}</source>
        <translation>Tempo {time}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Planned for {time}: {length}. Click to open it.</source>
        <translation>Geplant für {time}: {length}. Klicken, um sie zu öffnen.</translation>
    </message>
</context>
<context>
    <name>RepairWords</name>
    <message numerus="yes">
        <source>Add a %n-minute warm-up</source>
        <translation>
            <numerusform>%n Minute Aufwärmen hinzufügen</numerusform>
            <numerusform>%n Minuten Aufwärmen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Swap for {name}</source>
        <translation>Gegen {name} tauschen</translation>
    </message>
    <message>
        <source>Shorten to {time}</source>
        <translation>Auf {time} kürzen</translation>
    </message>
    <message>
        <source>Order by position</source>
        <translation>Nach Position ordnen</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>Make it a session</source>
        <translation>Zu einer Einheit machen</translation>
    </message>
    <message>
        <source>Keep the usual dose on a sore day</source>
        <translation>Am Schontag die übliche Dosierung behalten</translation>
    </message>
    <message>
        <source>Move to the warm-up</source>
        <translation>Ins Aufwärmen verschieben</translation>
    </message>
    <message>
        <source>Move to the cool-down</source>
        <translation>In den Ausklang verschieben</translation>
    </message>
    <message>
        <source>Move to the main section</source>
        <translation>In den Hauptteil verschieben</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>&amp;Weeks up to today</source>
        <translation>&amp;Wochen bis heute</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Therapist</source>
        <translation>&amp;Praxis</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report for a therapist</source>
        <translation>Bericht für die Praxis</translation>
    </message>
</context>
<context>
    <name>ReportRow</name>
    <message>
        <source>{exercise} at {time}</source>
        <translation>{exercise} um {time}</translation>
    </message>
    <message>
        <source>Take the tick away where it did not hurt after all</source>
        <translation>Häkchen entfernen, wo es doch nicht wehtat</translation>
    </message>
    <message>
        <source>Pain, 0 to 10: {when}</source>
        <translation>Schmerz, 0 bis 10: {when}</translation>
    </message>
    <message>
        <source>How it hurt: {when}</source>
        <translation>Wie es wehtat: {when}</translation>
    </message>
    <message>
        <source>Where it hurt: {when}</source>
        <translation>Wo es wehtat: {when}</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Steps, planned and done</source>
        <translation>Schritte, geplant und gemacht</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>Round {number}</source>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <translation>Satz {number}</translation>
    </message>
    <message>
        <source>{done} of {planned} s</source>
        <translation>{done} von {planned} s</translation>
    </message>
    <message>
        <source>{done} of {planned} min</source>
        <translation>{done} von {planned} min</translation>
    </message>
    <message>
        <source>{count} reps</source>
        <translation>{count} Wdh.</translation>
    </message>
    <message>
        <source>{done} of {planned} reps</source>
        <translation>{done} von {planned} Wdh.</translation>
    </message>
    <message>
        <source>{section}, step {number}, {exercise}: {pieces}</source>
        <translation>{section}, Schritt {number}, {exercise}: {pieces}</translation>
    </message>
</context>
<context>
    <name>ResumeOffer</name>
    <message>
        <source>A session is not finished</source>
        <translation>Eine Einheit ist nicht beendet</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End it here</source>
        <translation>Hier beenden</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Leave it as it is; the next start asks again</source>
        <translation>So lassen; beim nächsten Start wird erneut gefragt</translation>
    </message>
    <message>
        <source>“{name}”, begun {began}, was at {time} of {total}.</source>
        <translation>„{name}“, begonnen {began}, stand bei {time} von {total}.</translation>
    </message>
    <message>
        <source>Go on at {time}</source>
        <translation>Weiter bei {time}</translation>
    </message>
    <message>
        <source>It cannot be gone on with: an exercise of it is no longer there. What was done is kept in the history.</source>
        <translation>Sie lässt sich nicht fortsetzen: Eine ihrer Übungen gibt es nicht mehr. Was gemacht wurde, bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>The times for getting ready or changing sides are others now, so it goes on at the start of an exercise. What was done counts.</source>
        <translation>Die Zeiten zum Bereitmachen oder Seitenwechsel sind jetzt andere, daher geht es am Anfang einer Übung weiter. Was gemacht wurde, zählt.</translation>
    </message>
    <message>
        <source>It goes on where it was; what was done counts.</source>
        <translation>Es geht dort weiter, wo Sie waren; was gemacht wurde, zählt.</translation>
    </message>
</context>
<context>
    <name>RoutineHeading</name>
    <message>
        <source>Routines</source>
        <translation>Routinen</translation>
    </message>
    <message>
        <source>All routines and programmes</source>
        <translation>Alle Routinen und Programme</translation>
    </message>
    <message>
        <source>Name of the routine</source>
        <translation>Name der Routine</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>More for this routine</source>
        <translation>Mehr zu dieser Routine</translation>
    </message>
    <message>
        <source>Kind of routine</source>
        <translation>Art der Routine</translation>
    </message>
    <message numerus="yes">
        <source>{time} · %n exercise(s)</source>
        <translation>
            <numerusform>{time} · %n Übung</numerusform>
            <numerusform>{time} · %n Übungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineModel</name>
    <message>
        <source>{dose} · sore day {sore_day}</source>
        <translation>{dose} · Schontag {sore_day}</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>{name}, {dose}</source>
        <translation>{name}, {dose}</translation>
    </message>
    <message>
        <source>{section}: no steps yet.</source>
        <translation>{section}: noch keine Schritte.</translation>
    </message>
    <message>
        <source>End of the circuit.</source>
        <translation>Ende des Zirkels.</translation>
    </message>
    <message>
        <source>{section}, {time}.</source>
        <translation>{section}, {time}.</translation>
    </message>
    <message>
        <source>{section}, {circuit}; {time}.</source>
        <translation>{section}, {circuit}; {time}.</translation>
    </message>
    <message>
        <source>{section}, step {number}: {name}, {dose}, {time}.</source>
        <translation>{section}, Schritt {number}: {name}, {dose}, {time}.</translation>
    </message>
    <message numerus="yes">
        <source>{section}, step {number}: {name}, {dose}, {time}, in a circuit of %n round(s).</source>
        <translation>
            <numerusform>{section}, Schritt {number}: {name}, {dose}, {time}, in einem Zirkel mit %n Runde.</numerusform>
            <numerusform>{section}, Schritt {number}: {name}, {dose}, {time}, in einem Zirkel mit %n Runden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutineNote</name>
    <message>
        <source>Note of the routine</source>
        <translation>Notiz zur Routine</translation>
    </message>
    <message>
        <source>What belongs to the whole routine.</source>
        <translation>Was zur ganzen Routine gehört.</translation>
    </message>
    <message>
        <source>A note has at most {most} characters. It stays as it was.</source>
        <translation>Eine Notiz hat höchstens {most} Zeichen. Sie bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>RoutinePanel</name>
    <message>
        <source>Start routine</source>
        <translation>Routine starten</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>Neue Routine</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Note of the routine…</source>
        <translation>Notiz zur Routine …</translation>
    </message>
    <message>
        <source>Sore-day dose…</source>
        <translation>Dosierung für Schontage …</translation>
    </message>
    <message>
        <source>Steps from a text…</source>
        <translation>Schritte aus einem Text …</translation>
    </message>
    <message>
        <source>Plan of the week…</source>
        <translation>Wochenplan …</translation>
    </message>
    <message>
        <source>Duplicate routine</source>
        <translation>Routine duplizieren</translation>
    </message>
    <message>
        <source>Delete routine</source>
        <translation>Routine löschen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
</context>
<context>
    <name>RoutineView</name>
    <message>
        <source>Drop here</source>
        <translation>Hier ablegen</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Steps of the routine</source>
        <translation>Schritte der Routine</translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message>
        <source>Nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>Drop gentle movement here, or press + on a card.</source>
        <translation>Sanfte Bewegungen hier ablegen oder + auf einer Karte drücken.</translation>
    </message>
    <message>
        <source>Drop your exercises here, or press + on a card.</source>
        <translation>Übungen hier ablegen oder + auf einer Karte drücken.</translation>
    </message>
    <message>
        <source>Drop stretches here, or press + on a card.</source>
        <translation>Dehnungen hier ablegen oder + auf einer Karte drücken.</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Zirkel</translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n Runde</numerusform>
            <numerusform>%n Runden</numerusform>
        </translation>
    </message>
    <message>
        <source>{rounds}, rest {time}</source>
        <translation>{rounds}, Pause {time}</translation>
    </message>
    <message>
        <source>{dose} · other on a sore day</source>
        <translation>{dose} · am Schontag anders</translation>
    </message>
    <message>
        <source>Usual day</source>
        <translation>Üblicher Tag</translation>
    </message>
    <message>
        <source>Sore day</source>
        <translation>Schontag</translation>
    </message>
</context>
<context>
    <name>SafetyOutcome</name>
    <message>
        <source>None of these signs</source>
        <translation>Keines dieser Anzeichen</translation>
    </message>
    <message>
        <source>Make an appointment soon</source>
        <translation>Bald einen Termin vereinbaren</translation>
    </message>
    <message>
        <source>See a doctor today</source>
        <translation>Heute ärztliche Hilfe holen</translation>
    </message>
    <message>
        <source>Get medical help now</source>
        <translation>Jetzt ärztliche Hilfe holen</translation>
    </message>
    <message>
        <source>Start gently, and move within comfort.</source>
        <translation>Beginnen Sie sanft, und bewegen Sie sich im angenehmen Bereich.</translation>
    </message>
    <message>
        <source>Ask a doctor or physiotherapist about it in the next days. You may exercise today: start gently, and stop if it gets worse.</source>
        <translation>Lassen Sie das in den nächsten Tagen ärztlich oder physiotherapeutisch ansehen. Heute dürfen Sie üben: Beginnen Sie sanft, und hören Sie auf, wenn es schlimmer wird.</translation>
    </message>
    <message>
        <source>A doctor should look at this the same day: call your doctor or an urgent-care line. There is no session today.</source>
        <translation>Das sollte noch heute ärztlich angesehen werden: Rufen Sie Ihre Praxis oder den ärztlichen Bereitschaftsdienst an. Heute gibt es keine Einheit.</translation>
    </message>
    <message>
        <source>Call the emergency number (112, 999 or 911), or go to an emergency department. There is no session today.</source>
        <translation>Wählen Sie den Notruf (112, 999 oder 911), oder gehen Sie in eine Notaufnahme. Heute gibt es keine Einheit.</translation>
    </message>
</context>
<context>
    <name>SafetyView</name>
    <message>
        <source>Safety checks</source>
        <translation>Sicherheitschecks</translation>
    </message>
    <message>
        <source>No safety check has been stored yet. The Play page asks for one when there is a reason to.</source>
        <translation>Es ist noch kein Sicherheitscheck gespeichert. Die Seite „Üben“ fragt danach, wenn es einen Grund gibt.</translation>
    </message>
    <message>
        <source>The latest {shown} of {count} checks, the newest first.</source>
        <translation>Die letzten {shown} von {count} Checks, die neuesten zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s), the newest first.</source>
        <translation>
            <numerusform>%n Check.</numerusform>
            <numerusform>%n Checks, die neuesten zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was answered then holds for that day. With a new sign, go through the check again on the Play page.</source>
        <translation>Was damals angegeben wurde, gilt für jenen Tag. Gehen Sie bei einem neuen Anzeichen den Check auf der Seite „Üben“ erneut durch.</translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s) that the check no longer asks for</source>
        <translation>
            <numerusform>%n Anzeichen, nach dem der Check nicht mehr fragt</numerusform>
            <numerusform>%n Anzeichen, nach denen der Check nicht mehr fragt</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the questions was answered yes.</source>
        <translation>Keine der Fragen wurde mit Ja beantwortet.</translation>
    </message>
    <message>
        <source>None of the signs: start gently</source>
        <translation>Keines der Anzeichen: sanft beginnen</translation>
    </message>
    <message>
        <source>An appointment soon</source>
        <translation>Bald ein Arzttermin</translation>
    </message>
    <message>
        <source>A doctor the same day, and no session</source>
        <translation>Ärztliche Hilfe am selben Tag, keine Einheit</translation>
    </message>
    <message>
        <source>Medical help at once, and no session</source>
        <translation>Sofort ärztliche Hilfe, keine Einheit</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Change my answers</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>See what to do</source>
        <translation>Zeigen, was zu tun ist</translation>
    </message>
    <message>
        <source>No session today</source>
        <translation>Heute keine Einheit</translation>
    </message>
    <message>
        <source>Go on gently</source>
        <translation>Sanft weitermachen</translation>
    </message>
    <message>
        <source>This list follows what public health bodies say needs care. A tick does not mean that something is wrong; it means that somebody should look.</source>
        <translation>Diese Liste folgt dem, was nach Angaben öffentlicher Gesundheitsstellen abgeklärt werden sollte. Ein Häkchen heißt nicht, dass etwas nicht stimmt; es heißt, dass jemand nachsehen sollte.</translation>
    </message>
    <message>
        <source>Safety check: is any of this true?</source>
        <translation>Sicherheitscheck: Trifft etwas davon zu?</translation>
    </message>
    <message>
        <source>You ticked</source>
        <translation>Sie haben angekreuzt</translation>
    </message>
</context>
<context>
    <name>ScoreBox</name>
    <message>
        <source>0 to {most}; – for not given</source>
        <translation>0 bis {most}; – für keine Angabe</translation>
    </message>
</context>
<context>
    <name>ScoreButtons</name>
    <message>
        <source>no pain</source>
        <translation>kein Schmerz</translation>
    </message>
    <message>
        <source>the worst you can imagine</source>
        <translation>der stärkste vorstellbare Schmerz</translation>
    </message>
    <message>
        <source>{name} {number}, {told}</source>
        <translation>{name} {number}, {told}</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SessionDelegate</name>
    <message>
        <source>1 session · {length}</source>
        <translation>1 Einheit · {length}</translation>
    </message>
    <message>
        <source>{count} sessions · {length}</source>
        <translation>{count} Einheiten · {length}</translation>
    </message>
    <message>
        <source>pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>SessionDetail</name>
    <message>
        <source>All sessions</source>
        <translation>Alle Einheiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this session</source>
        <translation>Diese Einheit löschen</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen …</translation>
    </message>
    <message>
        <source>Correct the day and time, the sets, and what hurt</source>
        <translation>Tag und Uhrzeit, die Sätze und was wehtat berichtigen</translation>
    </message>
    <message>
        <source>Nothing was written down of the steps of this session.</source>
        <translation>Von den Schritten dieser Einheit wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Pain before, 0 to 10</source>
        <translation>Schmerz davor, 0 bis 10</translation>
    </message>
    <message>
        <source>Pain after, 0 to 10</source>
        <translation>Schmerz danach, 0 bis 10</translation>
    </message>
    <message>
        <source>Effort, 0 to 10</source>
        <translation>Anstrengung, 0 bis 10</translation>
    </message>
    <message>
        <source>Pain next morning, 0 to 10</source>
        <translation>Schmerz am nächsten Morgen, 0 bis 10</translation>
    </message>
    <message>
        <source>Pain before</source>
        <translation>Schmerz davor</translation>
    </message>
    <message>
        <source>Pain after</source>
        <translation>Schmerz danach</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Am Morgen</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note: how did it feel?</source>
        <translation>Notiz: Wie hat es sich angefühlt?</translation>
    </message>
    <message>
        <source>{state}: {active} of {planned}</source>
        <translation>{state}: {active} von {planned}</translation>
    </message>
    <message>
        <source>{state}: {active} of {planned}, everything done</source>
        <translation>{state}: {active} von {planned}, alles gemacht</translation>
    </message>
    <message>
        <source>{state}: {active} of {planned}. Sets: {done} done, {cut_short} cut short, {skipped} skipped</source>
        <translation>{state}: {active} von {planned}. Sätze: {done} gemacht, {cut_short} verkürzt, {skipped} ausgelassen</translation>
    </message>
    <message>
        <source>{score} of 10</source>
        <translation>{score} von 10</translation>
    </message>
    <message>
        <source>It hurt in {exercise} at {time}: {words}</source>
        <translation>Schmerz bei {exercise} ({time}): {words}</translation>
    </message>
    <message>
        <source>nothing more was said</source>
        <translation>mehr wurde nicht angegeben</translation>
    </message>
</context>
<context>
    <name>SessionGroup</name>
    <message>
        <source>During a session</source>
        <translation>Während einer Einheit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>0–2, 3–5, 6–10</source>
        <translation>0–2, 3–5, 6–10</translation>
    </message>
    <message>
        <source>0–3, 4–5, 6–10</source>
        <translation>0–3, 4–5, 6–10</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Bereitmachen</translation>
    </message>
    <message>
        <source>Time to take up the position before each exercise begins; from the next session on.</source>
        <translation>Zeit, um vor jeder Übung die Ausgangsstellung einzunehmen; ab der nächsten Einheit.</translation>
    </message>
    <message>
        <source>Time to turn from one side to the other within an exercise; from the next session on.</source>
        <translation>Zeit, um innerhalb einer Übung von einer Seite auf die andere zu wechseln; ab der nächsten Einheit.</translation>
    </message>
    <message>
        <source>Which numbers count as calm, as worth easing, and as too much, from the next session on. Ask your therapist when you are not sure.</source>
        <translation>Welche Zahlen als ruhig gelten, bei welchen Erleichterung lohnt und welche zu viel sind; ab der nächsten Einheit. Fragen Sie Ihre Therapeutin oder Ihren Therapeuten, wenn Sie unsicher sind.</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Seite wechseln</translation>
    </message>
    <message>
        <source>By tempo</source>
        <translation>Nach Tempo</translation>
    </message>
    <message>
        <source>My pace</source>
        <translation>Eigenes Tempo</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>They run out at their tempo, with a soft click for each; or a set waits until you press Done.</source>
        <translation>Sie laufen in ihrem Tempo ab, mit einem leisen Klick für jede; oder ein Satz wartet, bis Sie „Fertig“ drücken.</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Sessions, the newest first</source>
        <translation>Einheiten, die neuesten zuerst</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Sound, voice and flash of this routine</source>
        <translation>Ton, Stimme und Lichtsignal dieser Routine</translation>
    </message>
    <message>
        <source>Own pace</source>
        <translation>Im eigenen Tempo</translation>
    </message>
    <message>
        <source>My pace</source>
        <translation>Eigenes Tempo</translation>
    </message>
    <message>
        <source>Floor mode: large seconds, three buttons</source>
        <translation>Bodenansicht: große Sekunden, drei Schaltflächen</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Einheit beenden</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Let repetitions run at their tempo again</source>
        <translation>Wiederholungen wieder in ihrem Tempo laufen lassen</translation>
    </message>
    <message>
        <source>Let repetitions wait until you press Done</source>
        <translation>Wiederholungen warten lassen, bis Sie „Fertig“ drücken</translation>
    </message>
    <message>
        <source>Exercise {number} of {of}  ·  {left} left</source>
        <translation>Übung {number} von {of}  ·  noch {left}</translation>
    </message>
    <message>
        <source>{number} of {of}  ·  {left}</source>
        <translation>{number} von {of}  ·  {left}</translation>
    </message>
    <message>
        <source>{progress}  ·  ends at {time}</source>
        <translation>{progress}  ·  Ende um {time}</translation>
    </message>
    <message>
        <source>ends at {time}</source>
        <translation>endet um {time}</translation>
    </message>
    <message>
        <source>Exercise {number} of {of}</source>
        <translation>Übung {number} von {of}</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>noch {left}</translation>
    </message>
</context>
<context>
    <name>SessionsModel</name>
    <message>
        <source>pain before {score}</source>
        <translation>Schmerz davor {score}</translation>
    </message>
    <message>
        <source>pain after {score}</source>
        <translation>Schmerz danach {score}</translation>
    </message>
    <message>
        <source>effort {score}</source>
        <translation>Anstrengung {score}</translation>
    </message>
</context>
<context>
    <name>SessionsPanel</name>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Paper sheet…</source>
        <translation>Übungsblatt …</translation>
    </message>
    <message>
        <source>Enter a session that was done from a paper sheet</source>
        <translation>Eine Einheit eintragen, die nach einem Übungsblatt gemacht wurde</translation>
    </message>
    <message>
        <source>No session has been written down yet.</source>
        <translation>Es ist noch keine Einheit aufgezeichnet.</translation>
    </message>
    <message>
        <source>Reading the sessions…</source>
        <translation>Einheiten werden gelesen …</translation>
    </message>
    <message>
        <source>No session fits what is chosen above.</source>
        <translation>Keine Einheit passt zu der Auswahl oben.</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>Alle Einheiten zeigen</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Set these as they were at first</source>
        <translation>Auf Anfangswerte zurücksetzen</translation>
    </message>
    <message>
        <source>Reset: {name}</source>
        <translation>Zurücksetzen: {name}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>No setting with these words.</source>
        <translation>Keine Einstellung mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SheetChoices</name>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Exercises on a page</source>
        <translation>Übungen je Seite</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>No log</source>
        <translation>Ohne Protokoll</translation>
    </message>
    <message>
        <source>Dose for a sore day</source>
        <translation>Dosierung für Schontage</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>Kontrolltermin</translation>
    </message>
    <message>
        <source>&amp;Weeks in the log</source>
        <translation>&amp;Wochen im Protokoll</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Therapist</source>
        <translation>&amp;Praxis</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Search routines…</source>
        <translation>Routinen suchen …</translation>
    </message>
    <message>
        <source>Search routines</source>
        <translation>Routinen suchen</translation>
    </message>
    <message>
        <source>Order of your routines</source>
        <translation>Sortierung Ihrer Routinen</translation>
    </message>
    <message>
        <source>Back to the routine</source>
        <translation>Zurück zur Routine</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>Neue Routine</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>No routine has “{words}” in its name. Try another word.</source>
        <translation>Keine Routine hat „{words}“ im Namen. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Last played first</source>
        <translation>Zuletzt geübte zuerst</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Kürzeste zuerst</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Routinen</translation>
    </message>
</context>
<context>
    <name>ShelfDelegate</name>
    <message>
        <source>Name of the routine</source>
        <translation>Name der Routine</translation>
    </message>
</context>
<context>
    <name>ShelfModel</name>
    <message>
        <source>Your routines</source>
        <translation>Ihre Routinen</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programme</translation>
    </message>
    <message numerus="yes">
        <source>{kind} · {time} · %n step(s)</source>
        <translation>
            <numerusform>{kind} · {time} · %n Schritt</numerusform>
            <numerusform>{kind} · {time} · %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>{name}, {facts}, {state}.</source>
        <translation>{name}, {facts}, {state}.</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>Routines</source>
        <translation>Routinen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>BackRoutine is being opened.</source>
        <translation>BackRoutine wird geöffnet.</translation>
    </message>
</context>
<context>
    <name>SoreDayBar</name>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Propose a gentler dose for a sore day</source>
        <translation>Eine sanftere Dosierung für Schontage vorschlagen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the sore-day dose</source>
        <translation>Dosierung für Schontage entfernen</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>On a sore day as usual: {usual}</source>
        <translation>Am Schontag wie üblich: {usual}</translation>
    </message>
    <message>
        <source>Sore day {sore}, usually {usual}</source>
        <translation>Schontag {sore}, sonst {usual}</translation>
    </message>
</context>
<context>
    <name>SoreDayEdits</name>
    <message>
        <source>There is nothing in the main section that could be gentler.</source>
        <translation>Im Hauptteil gibt es nichts, was sanfter sein könnte.</translation>
    </message>
    <message>
        <source>Propose a sore-day dose</source>
        <translation>Dosierung für Schontage vorschlagen</translation>
    </message>
    <message>
        <source>Remove the sore-day dose</source>
        <translation>Dosierung für Schontage entfernen</translation>
    </message>
    <message>
        <source>Change the sore-day dose of {name}</source>
        <translation>Dosierung für Schontage ändern: {name}</translation>
    </message>
    <message>
        <source>Swap for {name} on a sore day</source>
        <translation>Am Schontag gegen {name} tauschen</translation>
    </message>
    <message>
        <source>Do a step as usual on a sore day</source>
        <translation>Einen Schritt am Schontag wie üblich üben</translation>
    </message>
</context>
<context>
    <name>SoundGroup</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Ton testen</translation>
    </message>
    <message>
        <source>Test the voice</source>
        <translation>Stimme testen</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Tones count down the last three seconds and announce each change.</source>
        <translation>Töne zählen die letzten drei Sekunden herunter und kündigen jeden Wechsel an.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>How loud the tones are. Test it from where you exercise.</source>
        <translation>Wie laut die Töne sind. Testen Sie von dort, wo Sie üben.</translation>
    </message>
    <message>
        <source>The voice speaks English.</source>
        <translation>Die Stimme spricht Englisch.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Test the flash</source>
        <translation>Lichtsignal testen</translation>
    </message>
    <message>
        <source>Strength of the flash</source>
        <translation>Stärke des Lichtsignals</translation>
    </message>
    <message>
        <source>How deep it tints the screen. At most half of it while motion is reduced, and never more than twice a second.</source>
        <translation>Wie stark es den Bildschirm färbt. Bei reduzierter Bewegung höchstens halb so stark und nie öfter als zweimal in der Sekunde.</translation>
    </message>
    <message>
        <source>Says what comes next, the side and the half, so that you need not look.</source>
        <translation>Sagt an, was als Nächstes kommt, welche Seite und wann die Hälfte um ist, damit Sie nicht hinsehen müssen.</translation>
    </message>
    <message>
        <source>Volume of the voice</source>
        <translation>Lautstärke der Stimme</translation>
    </message>
    <message>
        <source>How loud the voice is beside the tones.</source>
        <translation>Wie laut die Stimme neben den Tönen ist.</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Lichtsignal</translation>
    </message>
    <message>
        <source>The screen lights up at each change, for who hears badly or has no sound.</source>
        <translation>Der Bildschirm leuchtet bei jedem Wechsel auf, für alle, die schlecht hören oder keinen Ton haben.</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in the browser: {address}</source>
        <translation>Im Browser öffnen: {address}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>{name} — left side</source>
        <translation>{name} – linke Seite</translation>
    </message>
    <message>
        <source>{name} — right side</source>
        <translation>{name} – rechte Seite</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Bereitmachen</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Seite wechseln</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rest between rounds</source>
        <translation>Pause zwischen den Runden</translation>
    </message>
    <message>
        <source>Move into it</source>
        <translation>In die Position gehen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Press Done</source>
        <translation>„Fertig“ drücken</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Repetition {number} of {of}</source>
        <translation>Wiederholung {number} von {of}</translation>
    </message>
    <message>
        <source>Press Done when you have finished</source>
        <translation>„Fertig“ drücken, wenn Sie so weit sind</translation>
    </message>
    <message>
        <source>Take your time</source>
        <translation>Lassen Sie sich Zeit</translation>
    </message>
    <message>
        <source>Round {number} of {of}</source>
        <translation>Runde {number} von {of}</translation>
    </message>
    <message>
        <source>Set {number} of {of}</source>
        <translation>Satz {number} von {of}</translation>
    </message>
</context>
<context>
    <name>StarButton</name>
    <message>
        <source>Take out of the favourites</source>
        <translation>Aus den Favoriten nehmen</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>{words} (F)</source>
        <translation>{words} (F)</translation>
    </message>
</context>
<context>
    <name>StepActions</name>
    <message>
        <source>Do what is suggested</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Edit the dose</source>
        <translation>Dosierung bearbeiten</translation>
    </message>
    <message>
        <source>Show the exercise</source>
        <translation>Übung zeigen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move to the section above</source>
        <translation>In den Abschnitt darüber verschieben</translation>
    </message>
    <message>
        <source>Move to the section below</source>
        <translation>In den Abschnitt darunter verschieben</translation>
    </message>
    <message>
        <source>Make a circuit</source>
        <translation>Zirkel bilden</translation>
    </message>
    <message>
        <source>Take the circuit apart</source>
        <translation>Zirkel auflösen</translation>
    </message>
    <message>
        <source>One round more</source>
        <translation>Eine Runde mehr</translation>
    </message>
    <message>
        <source>One round less</source>
        <translation>Eine Runde weniger</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>There are no steps on the clipboard. Copy some first.</source>
        <translation>In der Zwischenablage sind keine Schritte. Kopieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>rest {time} between sets</source>
        <translation>Satzpause {time}</translation>
    </message>
    <message>
        <source>tempo {time}</source>
        <translation>Tempo {time}</translation>
    </message>
    <message>
        <source>Do it as usual on a sore day</source>
        <translation>Am Schontag wie üblich üben</translation>
    </message>
    <message>
        <source>On a sore day swap for</source>
        <translation>Am Schontag tauschen gegen</translation>
    </message>
    <message>
        <source>Swap for</source>
        <translation>Tauschen gegen</translation>
    </message>
</context>
<context>
    <name>StepEdits</name>
    <message numerus="yes">
        <source>Move %n step(s)</source>
        <translation>
            <numerusform>%n Schritt verschieben</numerusform>
            <numerusform>%n Schritte verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a circuit</source>
        <translation>Einen Zirkel verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n step(s)</source>
        <translation>
            <numerusform>%n Schritt entfernen</numerusform>
            <numerusform>%n Schritte entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a circuit</source>
        <translation>Einen Zirkel entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n step(s)</source>
        <translation>
            <numerusform>%n Schritt ausschneiden</numerusform>
            <numerusform>%n Schritte ausschneiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut a circuit</source>
        <translation>Einen Zirkel ausschneiden</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n step(s)</source>
        <translation>
            <numerusform>%n Schritt duplizieren</numerusform>
            <numerusform>%n Schritte duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate a circuit</source>
        <translation>Einen Zirkel duplizieren</translation>
    </message>
    <message>
        <source>Some steps name exercises that this catalogue lacks.</source>
        <translation>Einige Schritte nennen Übungen, die in diesem Katalog fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n step(s)</source>
        <translation>
            <numerusform>%n Schritt einfügen</numerusform>
            <numerusform>%n Schritte einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n step(s) from a text</source>
        <translation>
            <numerusform>%n Schritt aus einem Text hinzufügen</numerusform>
            <numerusform>%n Schritte aus einem Text hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the dose of {name}</source>
        <translation>Dosierung ändern: {name}</translation>
    </message>
    <message>
        <source>Change the note of {name}</source>
        <translation>Notiz ändern: {name}</translation>
    </message>
    <message>
        <source>Swap for {name}</source>
        <translation>Gegen {name} tauschen</translation>
    </message>
    <message>
        <source>A routine has at most {most} steps.</source>
        <translation>Eine Routine hat höchstens {most} Schritte.</translation>
    </message>
    <message>
        <source>A circuit cannot go into another circuit: its rounds would be lost. Put it above or below.</source>
        <translation>Ein Zirkel kann nicht in einen anderen Zirkel: seine Runden gingen verloren. Legen Sie ihn darüber oder darunter ab.</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n exercise(s)</source>
        <translation>
            <numerusform>%n Übung hinzufügen</numerusform>
            <numerusform>%n Übungen hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>{name}: less</source>
        <translation>{name}: weniger</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}: mehr</translation>
    </message>
</context>
<context>
    <name>StillSo</name>
    <message>
        <source>Is that no longer so?</source>
        <translation>Ist das nicht mehr so?</translation>
    </message>
    <message>
        <source>Earlier you said yes to this, and it allows no session today:</source>
        <translation>Hierzu haben Sie vorhin Ja gesagt, und damit ist heute keine Einheit möglich:</translation>
    </message>
    <message>
        <source>It is still so</source>
        <translation>Es ist noch so</translation>
    </message>
    <message>
        <source>It is no longer so</source>
        <translation>Es ist nicht mehr so</translation>
    </message>
    <message>
        <source>What you said yes to</source>
        <translation>Wozu Sie Ja gesagt haben</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>SuggestionWords</name>
    <message>
        <source>One step back: {change}</source>
        <translation>Ein Schritt zurück: {change}</translation>
    </message>
    <message>
        <source>One step on: {change}</source>
        <translation>Ein Schritt weiter: {change}</translation>
    </message>
    <message>
        <source>A lighter week, and somebody to ask</source>
        <translation>Eine leichtere Woche und fachlicher Rat</translation>
    </message>
    <message>
        <source>After the last session of “{routine}” the next morning was {morning}, more than one point above the {before} before it. Rule {rule}.</source>
        <translation>Nach der letzten Einheit „{routine}“ lag der nächste Morgen bei {morning}, mehr als einen Punkt über den {before} davor. Regel {rule}.</translation>
    </message>
    <message>
        <source>Three sessions of “{routine}” running, the next morning was no higher than the pain before: {pairs}. Rule {rule}.</source>
        <translation>Bei drei Einheiten „{routine}“ in Folge lag der nächste Morgen nicht höher als der Schmerz davor: {pairs}. Regel {rule}.</translation>
    </message>
    <message>
        <source>Add a sore-day dose</source>
        <translation>Dosierung für Schontage hinzufügen</translation>
    </message>
    <message>
        <source>Change the routine</source>
        <translation>Routine ändern</translation>
    </message>
    <message>
        <source>{new} in place of {old}</source>
        <translation>{new} statt {old}</translation>
    </message>
    <message>
        <source>{old}, {dose} in place of {dose_before}</source>
        <translation>{old}, {dose} statt {dose_before}</translation>
    </message>
    <message>
        <source>Talk to a professional now about the pain that spreads down the leg</source>
        <translation>Den Schmerz, der ins Bein ausstrahlt, jetzt fachlich abklären lassen</translation>
    </message>
    <message>
        <source>Talk to a professional now about the pain in this exercise</source>
        <translation>Den Schmerz bei dieser Übung jetzt fachlich abklären lassen</translation>
    </message>
    <message>
        <source>There has been pain before sessions for about {years} years; {mean} on average in the last two weeks. Exercise is still advised. Rule {rule}.</source>
        <translation>Seit etwa {years} Jahren gibt es Schmerz vor den Einheiten, in den letzten zwei Wochen im Mittel {mean}. Üben wird weiterhin empfohlen. Regel {rule}.</translation>
    </message>
    <message>
        <source>There has been pain before sessions for {weeks} weeks; {mean} on average in the last two. If it keeps you from everyday things, contact one now. Rule {rule}.</source>
        <translation>Seit {weeks} Wochen gibt es Schmerz vor den Einheiten, in den letzten zwei im Mittel {mean}. Wenn er Sie im Alltag einschränkt, holen Sie jetzt fachlichen Rat. Regel {rule}.</translation>
    </message>
    <message>
        <source>There has been pain before sessions for {days} days; {mean} on average in the last two weeks, less than one point below the beginning. If it keeps you from everyday things, contact one now. Rule {rule}.</source>
        <translation>Seit {days} Tagen gibt es Schmerz vor den Einheiten, in den letzten zwei Wochen im Mittel {mean}, weniger als einen Punkt unter dem Anfang. Wenn er Sie im Alltag einschränkt, holen Sie jetzt fachlichen Rat. Regel {rule}.</translation>
    </message>
    <message>
        <source>Ask a professional about a plan for the long term</source>
        <translation>Fachlichen Rat zu einem langfristigen Plan holen</translation>
    </message>
    <message>
        <source>The mean pain of the morning has risen two weeks running: {means}. A week on the sore-day dose asks less of you; a physiotherapist or doctor can look at what is behind it. Rule {rule}.</source>
        <translation>Der mittlere Schmerz am Morgen ist zwei Wochen in Folge gestiegen: {means}. Eine Woche mit der Dosierung für Schontage verlangt Ihnen weniger ab; in einer physiotherapeutischen oder ärztlichen Praxis lässt sich klären, was dahintersteckt. Regel {rule}.</translation>
    </message>
    <message>
        <source>See a doctor or physiotherapist</source>
        <translation>Ärztlichen oder physiotherapeutischen Rat holen</translation>
    </message>
    <message>
        <source>Consider a physiotherapist or doctor</source>
        <translation>Physiotherapeutischen oder ärztlichen Rat erwägen</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weiter so</translation>
    </message>
    <message>
        <source>It spread down a leg during {exercise}. Rule {rule}.</source>
        <translation>Bei {exercise} strahlte er in ein Bein aus. Regel {rule}.</translation>
    </message>
    <message>
        <source>You gave {worst} of 10 during {exercise}, above 5. Rule {rule}.</source>
        <translation>Bei {exercise} haben Sie {worst} von 10 angegeben, also über 5. Regel {rule}.</translation>
    </message>
    <message>
        <source>There has been pain before sessions for {weeks} weeks; {mean} on average in the last two. Exercise is still advised. Rule {rule}.</source>
        <translation>Seit {weeks} Wochen gibt es Schmerz vor den Einheiten, in den letzten zwei im Mittel {mean}. Üben wird weiterhin empfohlen. Regel {rule}.</translation>
    </message>
    <message>
        <source>{before} then {morning}</source>
        <translation>{before}, dann {morning}</translation>
    </message>
</context>
<context>
    <name>SwapMenu</name>
    <message>
        <source>Safer: {name}</source>
        <translation>Schonender: {name}</translation>
    </message>
    <message>
        <source>Easier: {name}</source>
        <translation>Leichter: {name}</translation>
    </message>
    <message>
        <source>Harder: {name}</source>
        <translation>Schwerer: {name}</translation>
    </message>
    <message>
        <source>Without equipment: {name}</source>
        <translation>Ohne Geräte: {name}</translation>
    </message>
    <message>
        <source>Same muscles: {name}</source>
        <translation>Gleiche Muskeln: {name}</translation>
    </message>
</context>
<context>
    <name>SystemGroup</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) do not work here.</source>
        <translation>
            <numerusform>%n Sache funktioniert hier nicht.</numerusform>
            <numerusform>%n Sachen funktionieren hier nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that is needed works.</source>
        <translation>Alles Nötige funktioniert.</translation>
    </message>
    <message>
        <source>Play a test sound</source>
        <translation>Testton abspielen</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The report has been copied.</source>
        <translation>Der Bericht ist kopiert.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Zum Teil</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Keep awake</source>
        <translation>Wach halten</translation>
    </message>
    <message>
        <source>Media keys</source>
        <translation>Medientasten</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n imported. It can be undone.</source>
        <translation>
            <numerusform>%n importiert. Das lässt sich rückgängig machen.</numerusform>
            <numerusform>%n importiert. Das lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TherapistTextDialog</name>
    <message>
        <source>Steps from a therapist&apos;s text</source>
        <translation>Schritte aus einem Text der Praxis</translation>
    </message>
    <message>
        <source>Bird dog 3x10, hold 5 s each side, rest 30 s
Plank: 3 sets of 20 seconds
Knee to chest 2 x 30s L/R
Wall sit 30 sec x 3</source>
        <translation>Bird Dog 3x10, 5 s halten je Seite, Satzpause 30 s
Unterarmstütz: 3 Sätze 20 Sekunden
Knie zur Brust 2 x 30 s L/R
Wandsitz 30 Sek. x 3</translation>
    </message>
    <message>
        <source>The therapist&apos;s text</source>
        <translation>Der Text der Praxis</translation>
    </message>
    <message>
        <source>Keep these lines in the routine&apos;s note</source>
        <translation>Diese Zeilen in der Notiz der Routine behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>More than {most} characters are not read at once. Paste a part of it.</source>
        <translation>Mehr als {most} Zeichen werden nicht auf einmal gelesen. Fügen Sie einen Teil davon ein.</translation>
    </message>
    <message>
        <source>More than {most} steps are not read at once. Paste a part of it.</source>
        <translation>Mehr als {most} Schritte werden nicht auf einmal gelesen. Fügen Sie einen Teil davon ein.</translation>
    </message>
    <message>
        <source>Paste or type on the left, one exercise a line.</source>
        <translation>Links einfügen oder eintippen, eine Übung je Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to look at.</source>
        <translation>
            <numerusform>%n Zeile ist anzusehen.</numerusform>
            <numerusform>%n Zeilen sind anzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No exercise was found in it.</source>
        <translation>Darin wurde keine Übung gefunden.</translation>
    </message>
    <message>
        <source>Not understood:</source>
        <translation>Nicht verstanden:</translation>
    </message>
    <message numerus="yes">
        <source>Add %n step(s)</source>
        <translation>
            <numerusform>%n Schritt hinzufügen</numerusform>
            <numerusform>%n Schritte hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was written is changed: doses come as they were read, and can be undone.</source>
        <translation>Am Text wird nichts geändert: Dosierungen kommen so an, wie sie gelesen wurden. Alles lässt sich rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Time: {parts}</source>
        <translation>Zeit: {parts}</translation>
    </message>
</context>
<context>
    <name>TimeDialog</name>
    <message>
        <source>Change the time</source>
        <translation>Uhrzeit ändern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Week plan…</source>
        <translation>Wochenplan …</translation>
    </message>
    <message>
        <source>Plan the week…</source>
        <translation>Woche planen …</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the plan of today.</source>
        <translation>
            <numerusform>%n weitere im heutigen Plan.</numerusform>
            <numerusform>%n weitere im heutigen Plan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned. Any day is a good day to begin.</source>
        <translation>Nichts ist geplant. Jeder Tag ist ein guter Tag für den Anfang.</translation>
    </message>
    <message>
        <source>All of today&apos;s plan is done. Next: {day} at {time}, {name}.</source>
        <translation>Alles für heute Geplante ist erledigt. Als Nächstes: {day} um {time}, {name}.</translation>
    </message>
    <message>
        <source>Nothing is planned today. Next: {day} at {time}, {name}.</source>
        <translation>Für heute ist nichts geplant. Als Nächstes: {day} um {time}, {name}.</translation>
    </message>
</context>
<context>
    <name>TodayRow</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start {name}</source>
        <translation>{name} starten</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>The safety check of today says: no session today. Open it to see what to do.</source>
        <translation>Der Sicherheitscheck von heute sagt: heute keine Einheit. Öffnen Sie ihn, um zu sehen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Left out today, after pain: {names}.</source>
        <translation>Heute nach Schmerzen ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>The safety check is due. Stop if pain is sharp, spreads down a leg, or you feel numb or weak; answer the check before the next session.</source>
        <translation>Der Sicherheitscheck steht an. Hören Sie auf, wenn der Schmerz stechend ist, ins Bein ausstrahlt oder wenn Sie Taubheit oder Schwäche spüren; beantworten Sie den Check vor der nächsten Einheit.</translation>
    </message>
    <message>
        <source>The safety check is due.</source>
        <translation>Der Sicherheitscheck steht an.</translation>
    </message>
</context>
<context>
    <name>TopicLinks</name>
    <message>
        <source>Read about it</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Read about it on the Learn page</source>
        <translation>Auf der Seite „Wissen“ nachlesen</translation>
    </message>
    <message>
        <source>Why warm up</source>
        <translation>Warum aufwärmen</translation>
    </message>
    <message>
        <source>Right and wrong form</source>
        <translation>Richtige und falsche Ausführung</translation>
    </message>
    <message>
        <source>Neutral spine</source>
        <translation>Neutrale Wirbelsäule</translation>
    </message>
    <message>
        <source>Hip hinge</source>
        <translation>Hüftbeuge</translation>
    </message>
    <message>
        <source>Lifting</source>
        <translation>Heben</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>The core, and why not sit-ups</source>
        <translation>Der Rumpf, und warum keine Sit-ups</translation>
    </message>
    <message>
        <source>Soreness or warning pain</source>
        <translation>Muskelkater oder Warnschmerz</translation>
    </message>
    <message>
        <source>When to see a professional</source>
        <translation>Wann fachlicher Rat nötig ist</translation>
    </message>
    <message>
        <source>What the article claims</source>
        <translation>Was der Artikel behauptet</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>Search topics</source>
        <translation>Themen durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>No topic with these words.</source>
        <translation>Kein Thema mit diesen Wörtern.</translation>
    </message>
</context>
<context>
    <name>TopicText</name>
    <message>
        <source>Like this</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>So nicht</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Worauf das beruht</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Copy this text</source>
        <translation>Diesen Text kopieren</translation>
    </message>
    <message>
        <source>Close BackRoutine</source>
        <translation>BackRoutine schließen</translation>
    </message>
    <message>
        <source>Your data is looked at…</source>
        <translation>Ihre Daten werden geprüft …</translation>
    </message>
    <message>
        <source>Your data is damaged</source>
        <translation>Ihre Daten sind beschädigt</translation>
    </message>
    <message>
        <source>The file with your data is empty</source>
        <translation>Die Datei mit Ihren Daten ist leer</translation>
    </message>
    <message>
        <source>Your data is missing</source>
        <translation>Ihre Daten fehlen</translation>
    </message>
    <message>
        <source>Your data belongs to a newer version</source>
        <translation>Ihre Daten gehören zu einer neueren Version</translation>
    </message>
    <message>
        <source>The folder with your data cannot be found</source>
        <translation>Der Ordner mit Ihren Daten ist nicht zu finden</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder with your data</source>
        <translation>In den Ordner mit Ihren Daten lässt sich nichts schreiben</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Another program has locked your data</source>
        <translation>Ein anderes Programm hat Ihre Daten gesperrt</translation>
    </message>
    <message>
        <source>BackRoutine is open already</source>
        <translation>BackRoutine ist schon offen</translation>
    </message>
    <message>
        <source>Your data cannot be opened</source>
        <translation>Ihre Daten lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Save what can still be read?</source>
        <translation>Noch Lesbares retten?</translation>
    </message>
    <message>
        <source>Everything that can be read is put into a new file. The damaged one is kept beside it, under a name with today&apos;s date.</source>
        <translation>Alles, was noch lesbar ist, kommt in eine neue Datei. Die beschädigte bleibt daneben liegen, unter einem Namen mit dem heutigen Datum.</translation>
    </message>
    <message>
        <source>Save what is left</source>
        <translation>Lesbares retten</translation>
    </message>
    <message>
        <source>Begin with nothing?</source>
        <translation>Ohne Daten beginnen?</translation>
    </message>
    <message>
        <source>Your routines and your history will be empty. What there is now is kept under a name with today&apos;s date, and backups stay where they are.</source>
        <translation>Ihre Routinen und Ihr Verlauf werden leer sein. Was jetzt da ist, bleibt unter einem Namen mit dem heutigen Datum erhalten, und Sicherungen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Backups (*.zip *.db)</source>
        <translation>Sicherungen (*.zip *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>It takes the place of your data. What there is now is kept, set aside or as a backup, under a name with today&apos;s date.
{file}</source>
        <translation>Sie tritt an die Stelle Ihrer Daten. Was jetzt da ist, bleibt beiseitegelegt oder als Sicherung erhalten, unter einem Namen mit dem heutigen Datum.
{file}</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Was geschehen ist</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>What works for you</source>
        <translation>Was bei Ihnen wirkt</translation>
    </message>
    <message>
        <source>Safety checks</source>
        <translation>Sicherheitschecks</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>{volume} %</source>
        <translation>{volume} %</translation>
    </message>
</context>
<context>
    <name>WaysPanel</name>
    <message>
        <source>Go back to your newest backup</source>
        <translation>Zu Ihrer neuesten Sicherung zurückkehren</translation>
    </message>
    <message>
        <source>What you did after it is lost; what there is now is kept, set aside.</source>
        <translation>Was Sie danach getan haben, geht verloren; was jetzt da ist, wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Restore it…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Use another backup</source>
        <translation>Eine andere Sicherung verwenden</translation>
    </message>
    <message>
        <source>Pick a backup file, see what is in it, then decide.</source>
        <translation>Eine Sicherungsdatei wählen, den Inhalt ansehen, dann entscheiden.</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Sicherung wählen …</translation>
    </message>
    <message>
        <source>Save what can still be read</source>
        <translation>Retten, was noch lesbar ist</translation>
    </message>
    <message>
        <source>Often nearly everything. The damaged file is kept, set aside.</source>
        <translation>Oft fast alles. Die beschädigte Datei wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Save what is left…</source>
        <translation>Lesbares retten …</translation>
    </message>
    <message>
        <source>Begin with nothing</source>
        <translation>Ohne Daten beginnen</translation>
    </message>
    <message>
        <source>What there is now is kept, set aside; backups stay where they are.</source>
        <translation>Was jetzt da ist, wird beiseitegelegt; Sicherungen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Start empty…</source>
        <translation>Leer beginnen …</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>Nur ansehen</translation>
    </message>
    <message>
        <source>Your routines and history can be seen; nothing can be changed.</source>
        <translation>Ihre Routinen und Ihr Verlauf sind zu sehen; ändern lässt sich nichts.</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connect the drive, or put the folder back, then try again.</source>
        <translation>Schließen Sie das Laufwerk an oder legen Sie den Ordner zurück, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Make room where the disk is full, or put a good copy in place of the file, then try again.</source>
        <translation>Schaffen Sie Platz, wo der Datenträger voll ist, oder legen Sie eine gute Kopie an die Stelle der Datei, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Make some room on the disk, then try again.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Change the permissions of the folder, then try again.</source>
        <translation>Ändern Sie die Zugriffsrechte des Ordners, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Schließen Sie das andere Programm, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Do what is said above, then try again.</source>
        <translation>Tun Sie, was oben steht, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Put it right, and try again</source>
        <translation>Beheben und erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Export the plan of the week</source>
        <translation>Wochenplan exportieren</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
</context>
<context>
    <name>WeekChart</name>
    <message>
        <source>The week, day by day</source>
        <translation>Die Woche, Tag für Tag</translation>
    </message>
    <message>
        <source>pain {score} before</source>
        <translation>Schmerz {score} davor</translation>
    </message>
    <message>
        <source>pain {score} after</source>
        <translation>Schmerz {score} danach</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min, {sessions}</source>
        <translation>{minutes} min, {sessions}</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>steht noch aus</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Einheit</translation>
    </message>
    <message>
        <source>No session in this week</source>
        <translation>Keine Einheit in dieser Woche</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Days of the week</source>
        <translation>Tage der Woche</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>This week {minutes} min on {days} of 7 days</source>
        <translation>Diese Woche {minutes} min an {days} von 7 Tagen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
</context>
<context>
    <name>WeeksChart</name>
    <message>
        <source>Minutes per week</source>
        <translation>Minuten je Woche</translation>
    </message>
    <message>
        <source>Week of {day}: {minutes} min on {days} of 7 days</source>
        <translation>Woche ab {day}: {minutes} min an {days} von 7 Tagen</translation>
    </message>
    <message>
        <source>Goal {minutes}</source>
        <translation>Ziel {minutes}</translation>
    </message>
</context>
<context>
    <name>WhatHurt</name>
    <message>
        <source>What hurt</source>
        <translation>Was wehtat</translation>
    </message>
    <message>
        <source>You had pain of a kind that somebody should look at if it stays.</source>
        <translation>Sie hatten einen Schmerz, den jemand untersuchen sollte, wenn er bleibt.</translation>
    </message>
    <message>
        <source>You had pain of a kind that somebody should look at if it stays. Answer the safety check before you exercise again.</source>
        <translation>Sie hatten Schmerzen, die jemand ansehen sollte, wenn sie bleiben. Beantworten Sie den Sicherheitscheck, bevor Sie wieder üben.</translation>
    </message>
    <message>
        <source>If pain as strong as this does not settle, contact a doctor or physiotherapist now.</source>
        <translation>Wenn so starker Schmerz nicht nachlässt, wenden Sie sich jetzt an eine ärztliche oder physiotherapeutische Praxis.</translation>
    </message>
    <message>
        <source>{score} of {most}</source>
        <translation>{score} von {most}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>New routine</source>
        <translation>Neue Routine</translation>
    </message>
    <message>
        <source>Copy “{name}”</source>
        <translation>„{name}“ kopieren</translation>
    </message>
    <message>
        <source>Import “{name}”</source>
        <translation>„{name}“ importieren</translation>
    </message>
    <message>
        <source>Take a suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>There is nothing in this routine yet.</source>
        <translation>In dieser Routine steht noch nichts.</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>Rename to “{name}”</source>
        <translation>In „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>A routine needs a name. The old one was kept.</source>
        <translation>Eine Routine braucht einen Namen. Der bisherige bleibt.</translation>
    </message>
    <message>
        <source>Change the note of the routine</source>
        <translation>Notiz zur Routine ändern</translation>
    </message>
    <message>
        <source>Change the kind to “{kind}”</source>
        <translation>Art in „{kind}“ ändern</translation>
    </message>
    <message>
        <source>My routine</source>
        <translation>Meine Routine</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>“{name}” is a programme that comes with BackRoutine and stays as it is. Choose “Edit a copy” to make it yours.</source>
        <translation>„{name}“ ist ein Programm, das mit BackRoutine kommt und so bleibt, wie es ist. Wählen Sie „Kopie bearbeiten“, um Ihr eigenes daraus zu machen.</translation>
    </message>
</context>
<context>
    <name>_Figures</name>
    <message>
        <source>Drawing of {name}</source>
        <translation>Zeichnung: {name}</translation>
    </message>
</context>
<context>
    <name>_FoundLine</name>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}: {state}</translation>
    </message>
</context>
<context>
    <name>_LookButton</name>
    <message>
        <source>Figure in {colour}</source>
        <translation>Figur in {colour}</translation>
    </message>
</context>
<context>
    <name>_Picture</name>
    <message>
        <source>Picture of the exercise</source>
        <translation>Bild der Übung</translation>
    </message>
</context>
</TS>
