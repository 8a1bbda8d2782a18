<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>canolfan::models::WaitingChangesModel</name>
    <message numerus="yes">
        <source>Needs your decision: %n</source>
        <translation>
            <numerusform>Needs your decision: %n</numerusform>
            <numerusform>Needs your decision: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Will be sent: %n</source>
        <translation>
            <numerusform>Will be sent: %n</numerusform>
            <numerusform>Will be sent: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent: %n</source>
        <translation>
            <numerusform>Not sent: %n</numerusform>
            <numerusform>Not sent: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessMatrix</name>
    <message numerus="yes">
        <source>Access changed for %n people.</source>
        <translation>
            <numerusform>Access changed for %n person.</numerusform>
            <numerusform>Access changed for %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessMatrixPage</name>
    <message numerus="yes">
        <source>The access of %n people stays as it was.</source>
        <translation>
            <numerusform>The access of %n person stays as it was.</numerusform>
            <numerusform>The access of %n people stays as it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people selected:</source>
        <translation>
            <numerusform>%n person selected:</numerusform>
            <numerusform>%n people selected:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review changes (%n people)</source>
        <translation>
            <numerusform>Review changes (%n person)</numerusform>
            <numerusform>Review changes (%n people)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessReviewPage</name>
    <message numerus="yes">
        <source>Withdraw it from %n people?</source>
        <translation>
            <numerusform>Withdraw it from %n person?</numerusform>
            <numerusform>Withdraw it from %n people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessReviewing</name>
    <message numerus="yes">
        <source>Kept for %n people.</source>
        <translation>
            <numerusform>Kept for %n person.</numerusform>
            <numerusform>Kept for %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn from %n people: %1.</source>
        <translation>
            <numerusform>Withdrawn from %n person: %1.</numerusform>
            <numerusform>Withdrawn from %n people: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccountHistoryPage</name>
    <message numerus="yes">
        <source>%n entries, newest first</source>
        <comment>history</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries; more as you go down</source>
        <comment>history</comment>
        <translation>
            <numerusform>The newest entry; more as you go down</numerusform>
            <numerusform>The newest %n entries; more as you go down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ChoosePersonDialog</name>
    <message numerus="yes">
        <source>Whose access shall the %n selected people have?</source>
        <translation>
            <numerusform>Whose access shall the selected person have?</numerusform>
            <numerusform>Whose access shall the %n selected people have?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::CodeCard</name>
    <message numerus="yes">
        <source>The next code comes in %n s.</source>
        <translation>
            <numerusform>The next code comes in %n s.</numerusform>
            <numerusform>The next code comes in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good for %n s. A code works once.</source>
        <translation>
            <numerusform>Good for %n s. A code works once.</numerusform>
            <numerusform>Good for %n s. A code works once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::Deletions</name>
    <message numerus="yes">
        <source>The account of %1 is deleted in %n seconds.</source>
        <translation>
            <numerusform>The account of %1 is deleted in %n second.</numerusform>
            <numerusform>The account of %1 is deleted in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::EverywhereQuestion</name>
    <message numerus="yes">
        <source>A list that is open on another computer may stay usable for up to %n minutes.</source>
        <translation>
            <numerusform>A list that is open on another computer may stay usable for up to %n minute.</numerusform>
            <numerusform>A list that is open on another computer may stay usable for up to %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::InviteMany</name>
    <message numerus="yes">
        <source>%n rows have not been sent, and what you have changed in them is lost. The file that they came from stays as it is.</source>
        <translation>
            <numerusform>%n row has not been sent, and what you have changed in it is lost. The file that it came from stays as it is.</numerusform>
            <numerusform>%n rows have not been sent, and what you have changed in them is lost. The file that they came from stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invitations sent: %n.</source>
        <translation>
            <numerusform>Invitations sent: %n.</numerusform>
            <numerusform>Invitations sent: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved on this computer: %n. They are sent as soon as the portal can be reached.</source>
        <translation>
            <numerusform>Saved on this computer: %n. It is sent as soon as the portal can be reached.</numerusform>
            <numerusform>Saved on this computer: %n. They are sent as soon as the portal can be reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not invited: %n. Each row says why.</source>
        <translation>
            <numerusform>Not invited: %n. Its row says why.</numerusform>
            <numerusform>Not invited: %n. Each row says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invite %n people as Admins?</source>
        <translation>
            <numerusform>Invite %n person as an Admin?</numerusform>
            <numerusform>Invite %n people as Admins?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::InviteManyPage</name>
    <message numerus="yes">
        <source>Send %n invitations</source>
        <translation>
            <numerusform>Send %n invitation</numerusform>
            <numerusform>Send %n invitations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::LockPage</name>
    <message numerus="yes">
        <source>Without the identity server, you can try again in %n second(s).</source>
        <translation>
            <numerusform>Without the identity server, you can try again in %n second.</numerusform>
            <numerusform>Without the identity server, you can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n rows of your table have not been sent, and what you have changed in them is lost when you go to another centre. The file that they came from stays as it is.</source>
        <translation>
            <numerusform>%n row of your table has not been sent, and what you have changed in it is lost when you go to another centre. The file that it came from stays as it is.</numerusform>
            <numerusform>%n rows of your table have not been sent, and what you have changed in them is lost when you go to another centre. The file that they came from stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ManageUsersPage</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MfaAppPage</name>
    <message numerus="yes">
        <source>Copied. It leaves the clipboard after %n s.</source>
        <translation>
            <numerusform>Copied. It leaves the clipboard after %n s.</numerusform>
            <numerusform>Copied. It leaves the clipboard after %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ReviewAccessDialog</name>
    <message numerus="yes">
        <source>%n could not be saved; each says why.</source>
        <translation>
            <numerusform>%n could not be saved; it says why.</numerusform>
            <numerusform>%n could not be saved; each says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved.</source>
        <translation>
            <numerusform>%n saved.</numerusform>
            <numerusform>%n saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The access of %n people changes. Nothing has been saved yet.</source>
        <translation>
            <numerusform>The access of %n person changes. Nothing has been saved yet.</numerusform>
            <numerusform>The access of %n people changes. Nothing has been saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SendCodeButton</name>
    <message numerus="yes">
        <source>Send a new code (in %n s)</source>
        <translation>
            <numerusform>Send a new code (in %n s)</numerusform>
            <numerusform>Send a new code (in %n s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SignOffDialog</name>
    <message numerus="yes">
        <source>%n changes have not reached the portal yet.</source>
        <translation>
            <numerusform>%n change has not reached the portal yet.</numerusform>
            <numerusform>%n changes have not reached the portal yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SignOutQuestion</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes have not reached the portal. Signing out removes them from this computer.</source>
        <translation>
            <numerusform>%n change has not reached the portal. Signing out removes it from this computer.</numerusform>
            <numerusform>%n changes have not reached the portal. Signing out removes them from this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::WaitingChangesPage</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n characters.</source>
        <translation>
            <numerusform>Use at most %n character.</numerusform>
            <numerusform>Use at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has not reached the portal for more than %n days, so the sign-in kept on it has been removed. Log in with your password.</source>
        <translation>
            <numerusform>This computer has not reached the portal for more than %n day, so the sign-in kept on it has been removed. Log in with your password.</numerusform>
            <numerusform>This computer has not reached the portal for more than %n days, so the sign-in kept on it has been removed. Log in with your password.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has not reached the portal for more than %n days, so the list is no longer shown. Connect to see it again; changes that wait to be sent are kept.</source>
        <translation>
            <numerusform>This computer has not reached the portal for more than %n day, so the list is no longer shown. Connect to see it again; changes that wait to be sent are kept.</numerusform>
            <numerusform>This computer has not reached the portal for more than %n days, so the list is no longer shown. Connect to see it again; changes that wait to be sent are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n more</source>
        <translation>
            <numerusform>%1 · %n more</numerusform>
            <numerusform>%1 · %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts need you</source>
        <translation>
            <numerusform>%n conflict needs you</numerusform>
            <numerusform>%n conflicts need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes not sent</source>
        <translation>
            <numerusform>%n change not sent</numerusform>
            <numerusform>%n changes not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key of an earlier copy is back, and with it %n changes that had not been sent.</source>
        <translation>
            <numerusform>The key of an earlier copy is back, and with it %n change that had not been sent.</numerusform>
            <numerusform>The key of an earlier copy is back, and with it %n changes that had not been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was signed out: %n changes are not at the portal yet. Send them with sync, keep a list with waiting --csv FILE, or sign out with --discard to lose them.</source>
        <translation>
            <numerusform>Nobody was signed out: 1 change is not at the portal yet. Send it with sync, keep a list with waiting --csv FILE, or sign out with --discard to lose it.</numerusform>
            <numerusform>Nobody was signed out: %n changes are not at the portal yet. Send them with sync, keep a list with waiting --csv FILE, or sign out with --discard to lose them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes that had not been sent were recovered from the damaged copy on this computer.</source>
        <translation>
            <numerusform>%n change that had not been sent was recovered from the damaged copy on this computer.</numerusform>
            <numerusform>%n changes that had not been sent were recovered from the damaged copy on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may have been sent or undone before. Look at how these accounts stand now, then send or undo them: Waiting changes.</source>
        <translation>
            <numerusform>%n of them may have been sent or undone before. Look at how this account stands now, then send or undo it: Waiting changes.</numerusform>
            <numerusform>%n of them may have been sent or undone before. Look at how these accounts stand now, then send or undo them: Waiting changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes made on this computer have not reached the portal, and are not in this register.</source>
        <translation>
            <numerusform>%n change made on this computer has not reached the portal, and is not in this register.</numerusform>
            <numerusform>%n changes made on this computer have not reached the portal, and are not in this register.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows left out, because they begin with #: %n.</source>
        <translation>
            <numerusform>Rows left out, because they begin with #: %n.</numerusform>
            <numerusform>Rows left out, because they begin with #: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people checked</source>
        <comment>access review</comment>
        <translation>
            <numerusform>%1 of %n person checked</numerusform>
            <numerusform>%1 of %n people checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have not been checked yet. Decide about each of them, then sign the review off.</source>
        <translation>
            <numerusform>%n person has not been checked yet. Decide about them, then sign the review off.</numerusform>
            <numerusform>%n people have not been checked yet. Decide about each of them, then sign the review off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n changes)</source>
        <comment>number of a centre</comment>
        <translation>
            <numerusform>%1 (%n change)</numerusform>
            <numerusform>%1 (%n changes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of centre %1 wait on this computer. They are sent when you next open that centre.</source>
        <translation>
            <numerusform>%n change of centre %1 waits on this computer. It is sent when you next open that centre.</numerusform>
            <numerusform>%n changes of centre %1 wait on this computer. They are sent when you next open that centre.</numerusform>
        </translation>
    </message>
</context>
</TS>
