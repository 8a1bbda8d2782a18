<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>words</name>
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
</context>
</TS>
