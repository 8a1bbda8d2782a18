<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en">
<context>
    <name>FileToSave</name>
    <message>
        <source>Saved: %1</source>
        <translation>Cadwyd: %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Choose another folder, or see whether the disk is full.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r ffeil: %1. Dewiswch ffolder arall, neu gwiriwch a yw&apos;r ddisg yn llawn.</translation>
    </message>
</context>
<context>
    <name>canolfan::models::AccessMatrixModel</name>
    <message>
        <source>An earlier change needs your decision before the person can be changed again.</source>
        <translation>Mae angen eich penderfyniad ar newid cynharach cyn y gellir newid y person eto.</translation>
    </message>
    <message>
        <source>About to go: the person cannot be changed unless that is undone.</source>
        <translation>Ar fin gadael y rhestr: nid oes modd newid y person oni bai bod hynny&apos;n cael ei ddadwneud.</translation>
    </message>
    <message>
        <source>not saved</source>
        <comment>access in a cell</comment>
        <translation>heb ei gadw</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>access in a cell</comment>
        <translation>yn aros</translation>
    </message>
    <message>
        <source>no</source>
        <comment>access in a cell</comment>
        <translation>nac oes</translation>
    </message>
    <message>
        <source>%1, not saved yet</source>
        <comment>access in a cell</comment>
        <translation>%1, heb ei gadw eto</translation>
    </message>
    <message>
        <source>%1, waiting to be sent</source>
        <comment>access in a cell</comment>
        <translation>%1, yn aros i gael ei anfon</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>access in a cell</comment>
        <translation>oes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>permission: what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Math o gyfrif</translation>
    </message>
</context>
<context>
    <name>canolfan::models::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>I bwy</translation>
    </message>
    <message>
        <source>Access: before → after</source>
        <translation>Mynediad: cynt → wedyn</translation>
    </message>
</context>
<context>
    <name>canolfan::models::InvitationsModel</name>
    <message>
        <source>Row %1</source>
        <translation>Rhes %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how a row stands. why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what is in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>field. what is wrong with it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rhes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
</context>
<context>
    <name>canolfan::models::ReviewModel</name>
    <message>
        <source>Note: %1</source>
        <translation>Nodyn: %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Math o gyfrif</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Mynediad</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Mewngofnodi diwethaf</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygiad</translation>
    </message>
</context>
<context>
    <name>canolfan::models::UserListModel</name>
    <message>
        <source>Actions</source>
        <translation>Gweithredoedd</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, email</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (chi)</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <comment>has access</comment>
        <translation>%1: â mynediad</translation>
    </message>
    <message>
        <source>%1: no</source>
        <comment>has access</comment>
        <translation>%1: heb fynediad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Math o gyfrif</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Mynediad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Not invited yet</source>
        <translation>Heb wahoddiad eto</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <comment>account type</comment>
        <translation>%1, ar y gweill</translation>
    </message>
    <message>
        <source>%1: yes, waiting</source>
        <comment>has access</comment>
        <translation>%1: â mynediad, ar y gweill</translation>
    </message>
    <message>
        <source>%1: no, waiting</source>
        <comment>has access</comment>
        <translation>%1: heb fynediad, ar y gweill</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>state. what waits</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Goes once %1 is accepted</source>
        <comment>a new email address</comment>
        <translation>Yn mynd pan dderbynnir %1</translation>
    </message>
    <message>
        <source>In place of %1</source>
        <comment>an old email address</comment>
        <translation>Yn lle %1</translation>
    </message>
</context>
<context>
    <name>canolfan::models::WaitingChangesModel</name>
    <message numerus="yes">
        <source>Needs your decision: %n</source>
        <translation>
            <numerusform>Dim angen eich penderfyniad</numerusform>
            <numerusform>Angen eich penderfyniad: 1</numerusform>
            <numerusform>Angen eich penderfyniad: %n</numerusform>
            <numerusform>Angen eich penderfyniad: %n</numerusform>
            <numerusform>Angen eich penderfyniad: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Will be sent: %n</source>
        <translation>
            <numerusform>Dim i&apos;w anfon</numerusform>
            <numerusform>I&apos;w anfon: 1</numerusform>
            <numerusform>I&apos;w hanfon: %n</numerusform>
            <numerusform>I&apos;w hanfon: %n</numerusform>
            <numerusform>I&apos;w hanfon: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent: %n</source>
        <translation>
            <numerusform>Dim heb eu hanfon</numerusform>
            <numerusform>Heb ei anfon: 1</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Made %1</source>
        <comment>today 14:05</comment>
        <translation>Gwnaed %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>state. explanation</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Gweithredoedd</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a noun</comment>
        <translation>Newid</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>when</comment>
        <translation>Gwnaed</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessDialog</name>
    <message>
        <source>Manage Access</source>
        <translation>Rheoli Mynediad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Confirm access permissions</source>
        <translation>Cadarnhau caniatadau mynediad</translation>
    </message>
    <message>
        <source>Somebody else has set this as you wanted it.</source>
        <translation>Mae rhywun arall eisoes wedi gosod hwn fel yr oeddech chi am iddo fod.</translation>
    </message>
    <message>
        <source>Your choice, not sent yet.</source>
        <translation>Eich dewis chi, heb ei anfon eto.</translation>
    </message>
    <message>
        <source>Somebody else has given this.</source>
        <translation>Mae rhywun arall wedi rhoi&apos;r mynediad hwn.</translation>
    </message>
    <message>
        <source>Somebody else has taken this away.</source>
        <translation>Mae rhywun arall wedi tynnu&apos;r mynediad hwn yn ôl.</translation>
    </message>
    <message>
        <source>Give: %1. Take away: %2.</source>
        <translation>Rhoi: %1. Tynnu&apos;n ôl: %2.</translation>
    </message>
    <message>
        <source>Give: %1.</source>
        <translation>Rhoi: %1.</translation>
    </message>
    <message>
        <source>Take away: %1.</source>
        <translation>Tynnu&apos;n ôl: %1.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Nid oes dim wedi newid eto.</translation>
    </message>
    <message>
        <source>Manage access for %1</source>
        <translation>Rheoli mynediad: %1</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Math o gyfrif</translation>
    </message>
    <message>
        <source>Saving the change…</source>
        <translation>Wrthi&apos;n cadw&apos;r newid…</translation>
    </message>
    <message>
        <source>Make an Admin. Access then: %1.</source>
        <translation>Gwneud yn Weinyddwr. Mynediad wedyn: %1.</translation>
    </message>
    <message>
        <source>Make a User. Access then: %1.</source>
        <translation>Gwneud yn Ddefnyddiwr. Mynediad wedyn: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 Admin seats left</source>
        <translation>Cyfrifon gweinyddol ar ôl: %1 o %2</translation>
    </message>
    <message>
        <source>An Admin has the same access as the Exams Officer, and can invite and delete people. Switch off what is not needed.</source>
        <translation>Mae gan Weinyddwr yr un mynediad â&apos;r Swyddog Arholiadau, a gall wahodd pobl a dileu cyfrifon. Diffoddwch yr hyn nad oes ei angen.</translation>
    </message>
    <message>
        <source>A User starts with Past Papers, Marking Schemes and Resources only. Switch on what else is needed.</source>
        <translation>Ar y dechrau, dim ond Cyn-bapurau, Cynlluniau Marcio ac Adnoddau sydd gan Ddefnyddiwr. Trowch ymlaen unrhyw beth arall sydd ei angen.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessMatrix</name>
    <message>
        <source>Everything is as you chose it already; somebody else was faster.</source>
        <translation>Mae popeth fel y dewisoch chi eisoes; roedd rhywun arall yn gynt.</translation>
    </message>
    <message numerus="yes">
        <source>Access changed for %n people.</source>
        <translation>
            <numerusform>Ni newidiwyd mynediad neb.</numerusform>
            <numerusform>Newidiwyd mynediad %n defnyddiwr.</numerusform>
            <numerusform>Newidiwyd mynediad. Defnyddwyr: %n.</numerusform>
            <numerusform>Newidiwyd mynediad. Defnyddwyr: %n.</numerusform>
            <numerusform>Newidiwyd mynediad. Defnyddwyr: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved on this computer. The portal does not have all of it yet; it is sent as soon as it can be.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn. Nid yw&apos;r cyfan gan Borth eto; caiff ei anfon cyn gynted ag y bydd modd.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessMatrixPage</name>
    <message>
        <source>Access matrix</source>
        <translation>Matrics mynediad</translation>
    </message>
    <message>
        <source>Search users (name or email)</source>
        <translation>Chwilio defnyddwyr (enw neu e-bost)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Adolygu&apos;r newidiadau</translation>
    </message>
    <message>
        <source>Copy access from…</source>
        <translation>Copïo mynediad oddi wrth…</translation>
    </message>
    <message>
        <source>Access of each person</source>
        <translation>Mynediad pob person</translation>
    </message>
    <message>
        <source>Select the people first who are to have it.</source>
        <translation>Dewiswch yn gyntaf y bobl sydd i&apos;w gael.</translation>
    </message>
    <message>
        <source>Save or remove templates…</source>
        <translation>Cadw neu dynnu templedi…</translation>
    </message>
    <message>
        <source>Discard what you have chosen?</source>
        <translation>Hepgor yr hyn a ddewisoch?</translation>
    </message>
    <message numerus="yes">
        <source>The access of %n people stays as it was.</source>
        <translation>
            <numerusform>Nid yw mynediad neb yn newid.</numerusform>
            <numerusform>Mae mynediad %n defnyddiwr yn aros fel yr oedd.</numerusform>
            <numerusform>Mae&apos;r mynediad yn aros fel yr oedd. Defnyddwyr: %n.</numerusform>
            <numerusform>Mae&apos;r mynediad yn aros fel yr oedd. Defnyddwyr: %n.</numerusform>
            <numerusform>Mae&apos;r mynediad yn aros fel yr oedd. Defnyddwyr: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in the list yet.</source>
        <translation>Nid oes neb ar y rhestr eto.</translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation>Nid oes neb yn cyfateb.</translation>
    </message>
    <message>
        <source>People appear here once they are invited.</source>
        <translation>Bydd pobl yn ymddangos yma ar ôl cael eu gwahodd.</translation>
    </message>
    <message>
        <source>Only people whom the search finds and the filters let through are shown.</source>
        <translation>Dim ond y bobl y mae&apos;r chwiliad yn eu canfod a&apos;r hidlau&apos;n eu gadael drwodd sy&apos;n cael eu dangos.</translation>
    </message>
    <message>
        <source>Nobody selected.</source>
        <translation>Neb wedi&apos;i ddewis.</translation>
    </message>
    <message numerus="yes">
        <source>%n people selected:</source>
        <translation>
            <numerusform>Neb wedi&apos;i ddewis:</numerusform>
            <numerusform>%n defnyddiwr wedi&apos;i ddewis:</numerusform>
            <numerusform>Defnyddwyr wedi&apos;u dewis: %n</numerusform>
            <numerusform>Defnyddwyr wedi&apos;u dewis: %n</numerusform>
            <numerusform>Defnyddwyr wedi&apos;u dewis: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Select people first, by their names at the left.</source>
        <translation>Dewiswch bobl yn gyntaf, wrth eu henwau ar y chwith.</translation>
    </message>
    <message numerus="yes">
        <source>Review changes (%n people)</source>
        <translation>
            <numerusform>Adolygu&apos;r newidiadau</numerusform>
            <numerusform>Adolygu&apos;r newidiadau (%n defnyddiwr)</numerusform>
            <numerusform>Adolygu&apos;r newidiadau (defnyddwyr: %n)</numerusform>
            <numerusform>Adolygu&apos;r newidiadau (defnyddwyr: %n)</numerusform>
            <numerusform>Adolygu&apos;r newidiadau (defnyddwyr: %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nid oes dim wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>Who may do what. Press a cell to give or withdraw; select people to do it for all of them. Nothing is saved before you have reviewed it.</source>
        <translation>Pwy gaiff wneud beth. Pwyswch gell i roi neu dynnu&apos;n ôl; dewiswch bobl i&apos;w wneud i bob un ohonynt. Ni chaiff dim ei gadw cyn i chi ei adolygu.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Heb ganfod neb</numerusform>
            <numerusform>%n wedi&apos;i ganfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
        </translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Rhoi</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templed</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessReviewPage</name>
    <message>
        <source>Begin a review…</source>
        <translation>Dechrau adolygiad…</translation>
    </message>
    <message>
        <source>Earlier reviews</source>
        <translation>Adolygiadau cynharach</translation>
    </message>
    <message>
        <source>Save record…</source>
        <translation>Cadw&apos;r cofnod…</translation>
    </message>
    <message>
        <source>Search users (name or email)</source>
        <translation>Chwilio defnyddwyr (enw neu e-bost)</translation>
    </message>
    <message>
        <source>Delete review…</source>
        <translation>Dileu&apos;r adolygiad…</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Cymeradwyo…</translation>
    </message>
    <message>
        <source>People to check</source>
        <translation>Pobl i&apos;w gwirio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Change access…</source>
        <translation>Newid y mynediad…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Dileu&apos;r cyfrif…</translation>
    </message>
    <message>
        <source>Person by person</source>
        <translation>Fesul person</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 checked)</source>
        <comment>permission</comment>
        <translation>%1 (gwiriwyd %2 o %3)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Pawb</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Heb eu gwirio eto</translation>
    </message>
    <message>
        <source>Delete this review?</source>
        <translation>Dileu&apos;r adolygiad hwn?</translation>
    </message>
    <message>
        <source>What has been decided and noted in it is lost. Whatever access you have changed stays as it is now.</source>
        <translation>Collir yr hyn a benderfynwyd ac a nodwyd ynddo. Bydd unrhyw fynediad a newidiwyd gennych yn aros fel y mae nawr.</translation>
    </message>
    <message>
        <source>Delete review</source>
        <translation>Dileu&apos;r adolygiad</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>Dim defnyddwyr</numerusform>
            <numerusform>%n defnyddiwr</numerusform>
            <numerusform>Defnyddwyr: %n</numerusform>
            <numerusform>Defnyddwyr: %n</numerusform>
            <numerusform>Defnyddwyr: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Access review: %1</source>
        <translation>Adolygiad mynediad: %1</translation>
    </message>
    <message>
        <source>Access review</source>
        <translation>Adolygiad mynediad</translation>
    </message>
    <message>
        <source>No review is under way.</source>
        <translation>Nid oes adolygiad ar y gweill.</translation>
    </message>
    <message>
        <source>kept encrypted on this computer</source>
        <translation>wedi&apos;i gadw wedi&apos;i amgryptio ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Yn ôl: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Dangos: %1</translation>
    </message>
    <message>
        <source>In the list, Enter keeps and goes on to the next.</source>
        <translation>Yn y rhestr, mae Enter yn cadw&apos;r mynediad ac yn mynd at y nesaf.</translation>
    </message>
    <message>
        <source>A review cannot be begun here.</source>
        <translation>Ni ellir dechrau adolygiad yma.</translation>
    </message>
    <message>
        <source>Who has access, and should they still?</source>
        <translation>Gan bwy mae mynediad, ac a ddylent ei gael o hyd?</translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation>Nid oes neb yn cyfateb.</translation>
    </message>
    <message>
        <source>Nobody is left to check here.</source>
        <translation>Nid oes neb ar ôl i&apos;w wirio yma.</translation>
    </message>
    <message>
        <source>Everybody has been checked.</source>
        <translation>Mae pawb wedi&apos;u gwirio.</translation>
    </message>
    <message>
        <source>Look for another name, or show everybody.</source>
        <translation>Chwiliwch am enw arall, neu dangoswch bawb.</translation>
    </message>
    <message>
        <source>Sign the review off now, or look at everybody once more.</source>
        <translation>Cymeradwywch yr adolygiad nawr, neu edrychwch ar bawb unwaith eto.</translation>
    </message>
    <message>
        <source>Choose another permission, or go on person by person.</source>
        <translation>Dewiswch ganiatâd arall, neu ewch ymlaen fesul person.</translation>
    </message>
    <message>
        <source>last sign-in: %1</source>
        <translation>mewngofnodi diwethaf: %1</translation>
    </message>
    <message>
        <source>multi-factor authentication: %1</source>
        <translation>dilysu aml-ffactor: %1</translation>
    </message>
    <message>
        <source>No permissions.</source>
        <translation>Dim caniatadau.</translation>
    </message>
    <message>
        <source>Select one person for this.</source>
        <translation>Dewiswch un person ar gyfer hyn.</translation>
    </message>
    <message>
        <source>Go through everybody&apos;s access before entries, before results and at the end of a series. Each decision is recorded, and your signed-off review stands in the register of accounts for JCQ.</source>
        <translation>Ewch drwy fynediad pawb cyn y cofrestriadau, cyn y canlyniadau ac ar ddiwedd cyfres. Cofnodir pob penderfyniad, ac mae&apos;r adolygiad a gymeradwywyd gennych yn y gofrestr o gyfrifon ar gyfer y CGC (JCQ).</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw it from %n people?</source>
        <translation>
            <numerusform>Ei dynnu&apos;n ôl oddi wrth neb?</numerusform>
            <numerusform>Ei dynnu&apos;n ôl oddi wrth 1 person?</numerusform>
            <numerusform>Ei dynnu&apos;n ôl oddi wrth %n o bobl?</numerusform>
            <numerusform>Ei dynnu&apos;n ôl oddi wrth %n o bobl?</numerusform>
            <numerusform>Ei dynnu&apos;n ôl oddi wrth %n o bobl?</numerusform>
        </translation>
    </message>
    <message>
        <source>They lose this permission: %1.</source>
        <translation>Byddant yn colli&apos;r caniatâd hwn: %1.</translation>
    </message>
    <message>
        <source>Keep access</source>
        <translation>Cadw&apos;r mynediad</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccessReviewing</name>
    <message>
        <source>Kept: %1.</source>
        <translation>Cadwyd fel y mae: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n people.</source>
        <translation>
            <numerusform>Ni chadwyd mynediad neb.</numerusform>
            <numerusform>Cadwyd mynediad 1 person fel y mae.</numerusform>
            <numerusform>Cadwyd mynediad %n o bobl fel y mae.</numerusform>
            <numerusform>Cadwyd mynediad %n o bobl fel y mae.</numerusform>
            <numerusform>Cadwyd mynediad %n o bobl fel y mae.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a decision in a review</comment>
        <translation>Dadwneud</translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn from %n people: %1.</source>
        <translation>
            <numerusform>Heb ei dynnu&apos;n ôl oddi wrth neb: %1.</numerusform>
            <numerusform>Tynnwyd yn ôl oddi wrth 1 person: %1.</numerusform>
            <numerusform>Tynnwyd yn ôl oddi wrth %n o bobl: %1.</numerusform>
            <numerusform>Tynnwyd yn ôl oddi wrth %n o bobl: %1.</numerusform>
            <numerusform>Tynnwyd yn ôl oddi wrth %n o bobl: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is sent to the portal as soon as it can be.</source>
        <translation>Fe&apos;i hanfonir i Borth cyn gynted ag y bo modd.</translation>
    </message>
    <message>
        <source>Access changed: %1.</source>
        <translation>Newidiwyd mynediad: %1.</translation>
    </message>
    <message>
        <source>Account deleted: %1.</source>
        <translation>Dilëwyd y cyfrif: %1.</translation>
    </message>
    <message>
        <source>The account of %1 is being deleted; until the portal has been told, they still have access.</source>
        <translation>Yn cael ei ddileu: cyfrif %1. Hyd nes y bydd Porth wedi cael gwybod, bydd mynediad o hyd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a deletion</comment>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Save record of the review</source>
        <translation>Cadw cofnod o&apos;r adolygiad</translation>
    </message>
    <message>
        <source>The record is being made…</source>
        <translation>Mae&apos;r cofnod yn cael ei greu…</translation>
    </message>
    <message>
        <source>The record of the review is saved: %1, and as a table: %2</source>
        <translation>Mae cofnod yr adolygiad wedi&apos;i gadw: %1, ac fel tabl: %2</translation>
    </message>
    <message>
        <source>The review is signed off. Its record can be saved below, and the register of accounts shows its date.</source>
        <translation>Mae&apos;r adolygiad wedi&apos;i gymeradwyo. Gellir cadw ei gofnod isod, ac mae&apos;r gofrestr o gyfrifon yn dangos ei ddyddiad.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AccountHistoryPage</name>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Search history (name or email)</source>
        <translation>Chwilio&apos;r hanes (enw neu e-bost)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Unrhyw beth</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Wrthi&apos;n darllen yr hanes…</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Unrhyw bryd</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Y 7 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Y 30 diwrnod diwethaf</translation>
    </message>
    <message>
        <source>Since 1 September</source>
        <translation>Ers 1 Medi</translation>
    </message>
    <message>
        <source>What has been done to the accounts of the centre, newest first.</source>
        <translation>Yr hyn a wnaed i gyfrifon y ganolfan, y mwyaf newydd yn gyntaf.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, newest first</source>
        <comment>history</comment>
        <translation>
            <numerusform>Dim cofnodion</numerusform>
            <numerusform>1 cofnod</numerusform>
            <numerusform>%n o gofnodion, y mwyaf newydd yn gyntaf</numerusform>
            <numerusform>%n o gofnodion, y mwyaf newydd yn gyntaf</numerusform>
            <numerusform>%n o gofnodion, y mwyaf newydd yn gyntaf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries; more as you go down</source>
        <comment>history</comment>
        <translation>
            <numerusform>Dim cofnodion</numerusform>
            <numerusform>Y cofnod mwyaf newydd; mae rhagor wrth fynd i lawr</numerusform>
            <numerusform>Y %n o gofnodion mwyaf newydd; mae rhagor wrth fynd i lawr</numerusform>
            <numerusform>Y %n o gofnodion mwyaf newydd; mae rhagor wrth fynd i lawr</numerusform>
            <numerusform>Y %n o gofnodion mwyaf newydd; mae rhagor wrth fynd i lawr</numerusform>
        </translation>
    </message>
    <message>
        <source>What: %1</source>
        <translation>Beth: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Pryd: %1</translation>
    </message>
    <message>
        <source>The history cannot be shown.</source>
        <translation>Nid oes modd dangos yr hanes.</translation>
    </message>
    <message>
        <source>Nothing like that has been done.</source>
        <translation>Ni wnaed dim byd felly.</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Ni wnaed dim eto.</translation>
    </message>
    <message>
        <source>Look for another name, or for anything at any time.</source>
        <translation>Chwiliwch am enw arall, neu am unrhyw beth unrhyw bryd.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::AddressMoves</name>
    <message>
        <source>%1 is invited. The old account stays until that is accepted.</source>
        <translation>Mae gwahoddiad wedi&apos;i anfon i %1. Bydd yr hen gyfrif yn aros nes i hwnnw gael ei dderbyn.</translation>
    </message>
    <message>
        <source>Saved on this computer: %1 is invited as soon as the portal can be reached. The old account stays until that is accepted.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn: anfonir gwahoddiad i %1 cyn gynted ag y bydd modd cyrraedd Porth. Bydd yr hen gyfrif yn aros nes i hwnnw gael ei dderbyn.</translation>
    </message>
    <message>
        <source>The new address of %1 is no longer invited, so the account with %2 stays.</source>
        <translation>Nid oes gwahoddiad i&apos;r cyfeiriad newydd bellach, felly mae&apos;r cyfrif â&apos;r cyfeiriad %2 yn aros: %1.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::Banner</name>
    <message>
        <source>Close message</source>
        <translation>Cau&apos;r neges</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::BeginReviewDialog</name>
    <message>
        <source>Begin an access review</source>
        <translation>Dechrau adolygiad mynediad</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Cyfres</translation>
    </message>
    <message>
        <source>To be finished by</source>
        <translation>I&apos;w orffen erbyn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Begin review</source>
        <translation>Dechrau&apos;r adolygiad</translation>
    </message>
    <message>
        <source>%1, when the exams begin</source>
        <comment>a day</comment>
        <translation>%1, pan fydd yr arholiadau&apos;n dechrau</translation>
    </message>
    <message>
        <source>A review goes through everybody&apos;s access, person by person or permission by permission. Stop whenever you like and go on later: what you have decided is kept encrypted on this computer.</source>
        <translation>Mae adolygiad yn mynd drwy fynediad pawb, fesul person neu fesul caniatâd. Stopiwch pryd bynnag y mynnwch ac ewch ymlaen yn nes ymlaen: mae&apos;r hyn a benderfynwyd gennych yn cael ei gadw wedi&apos;i amgryptio ar y cyfrifiadur hwn.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ChangeButtons</name>
    <message>
        <source>Decide…</source>
        <translation>Penderfynu…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Stop trying…</source>
        <translation>Rhoi&apos;r gorau i geisio…</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ChangeEmailDialog</name>
    <message>
        <source>Change email address</source>
        <translation>Newid cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>1. The new address is invited, with the same access and account type.</source>
        <translation>1. Anfonir gwahoddiad i&apos;r cyfeiriad newydd, gyda&apos;r un mynediad a&apos;r un math o gyfrif.</translation>
    </message>
    <message>
        <source>2. The person accepts the invitation from their new mailbox.</source>
        <translation>2. Bydd y person yn derbyn y gwahoddiad o&apos;r blwch post newydd.</translation>
    </message>
    <message>
        <source>3. The old account is deleted then, not before. You can undo that for a while.</source>
        <translation>3. Caiff yr hen gyfrif ei ddileu wedyn, nid cyn hynny. Gallwch ddadwneud hynny am ychydig.</translation>
    </message>
    <message>
        <source>New email address</source>
        <translation>Cyfeiriad e-bost newydd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Invite the new address</source>
        <translation>Gwahodd y cyfeiriad newydd</translation>
    </message>
    <message>
        <source>Sending the invitation…</source>
        <translation>Wrthi&apos;n anfon y gwahoddiad…</translation>
    </message>
    <message>
        <source>%1 has the address %2.</source>
        <comment>name, email</comment>
        <translation>%1 – y cyfeiriad nawr: %2.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Newid cyfrinair</translation>
    </message>
    <message>
        <source>It counts the next time you log in, on this computer and everywhere else.</source>
        <translation>Bydd ei angen arnoch y tro nesaf y byddwch yn mewngofnodi, ar y cyfrifiadur hwn ac ym mhobman arall.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Cyfrinair presennol</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Dangos cyfrinair</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Enter your current password.</source>
        <translation>Rhowch eich cyfrinair presennol.</translation>
    </message>
    <message>
        <source>This is the current password. Choose another one.</source>
        <translation>Dyma&apos;r cyfrinair presennol. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>Changing the password…</source>
        <translation>Wrthi&apos;n newid y cyfrinair…</translation>
    </message>
    <message>
        <source>Stopped. If the portal had already received it, the new password is the one that counts now.</source>
        <translation>Wedi stopio. Os oedd Porth eisoes wedi derbyn y cais, y cyfrinair newydd sy&apos;n cyfrif bellach.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ChoosePersonDialog</name>
    <message>
        <source>Copy access from</source>
        <translation>Copïo mynediad oddi wrth</translation>
    </message>
    <message>
        <source>Search users (name or email)</source>
        <translation>Chwilio defnyddwyr (enw neu e-bost)</translation>
    </message>
    <message>
        <source>People of the centre</source>
        <translation>Pobl y ganolfan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Copy access</source>
        <translation>Copïo mynediad</translation>
    </message>
    <message numerus="yes">
        <source>Whose access shall the %n selected people have?</source>
        <translation>
            <numerusform>Mynediad pwy?</numerusform>
            <numerusform>Mynediad pwy y dylai&apos;r defnyddiwr a ddewiswyd ei gael?</numerusform>
            <numerusform>Mynediad pwy y dylai&apos;r defnyddwyr a ddewiswyd (%n) ei gael?</numerusform>
            <numerusform>Mynediad pwy y dylai&apos;r defnyddwyr a ddewiswyd (%n) ei gael?</numerusform>
            <numerusform>Mynediad pwy y dylai&apos;r defnyddwyr a ddewiswyd (%n) ei gael?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>name, account type: access</comment>
        <translation>%1 (%2): %3</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::CodeCard</name>
    <message>
        <source>Text message</source>
        <translation>Neges destun</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>%1 to %2 · %3</source>
        <comment>channel, recipient, when</comment>
        <translation>%1 at %2 · %3</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copïo&apos;r cod</translation>
    </message>
    <message>
        <source>Copy temporary password</source>
        <translation>Copïo&apos;r cyfrinair dros dro</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>Defnyddio&apos;r cod hwn</translation>
    </message>
    <message numerus="yes">
        <source>The next code comes in %n s.</source>
        <translation>
            <numerusform>Bydd y cod nesaf yn dod ymhen %n eiliad.</numerusform>
            <numerusform>Bydd y cod nesaf yn dod ymhen %n eiliad.</numerusform>
            <numerusform>Bydd y cod nesaf yn dod ymhen %n eiliad.</numerusform>
            <numerusform>Bydd y cod nesaf yn dod ymhen %n eiliad.</numerusform>
            <numerusform>Bydd y cod nesaf yn dod ymhen %n eiliad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good for %n s. A code works once.</source>
        <translation>
            <numerusform>Yn ddilys am %n eiliad. Dim ond unwaith y mae cod yn gweithio.</numerusform>
            <numerusform>Yn ddilys am %n eiliad. Dim ond unwaith y mae cod yn gweithio.</numerusform>
            <numerusform>Yn ddilys am %n eiliad. Dim ond unwaith y mae cod yn gweithio.</numerusform>
            <numerusform>Yn ddilys am %n eiliad. Dim ond unwaith y mae cod yn gweithio.</numerusform>
            <numerusform>Yn ddilys am %n eiliad. Dim ond unwaith y mae cod yn gweithio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::CodeEntry</name>
    <message>
        <source>Verification code</source>
        <translation>Cod dilysu</translation>
    </message>
    <message>
        <source>e.g. 123456</source>
        <translation>e.e. 123456</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::CodePage</name>
    <message>
        <source>Check that it is you</source>
        <translation>Cadarnhau pwy ydych chi</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>Cod dilysu</translation>
    </message>
    <message>
        <source>e.g. 123456</source>
        <translation>e.e. 123456</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Gwirio</translation>
    </message>
    <message>
        <source>Back to log in</source>
        <translation>Yn ôl i fewngofnodi</translation>
    </message>
    <message>
        <source>Practice inbox</source>
        <translation>Mewnflwch ymarfer</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wrthi&apos;n gwirio…</translation>
    </message>
    <message>
        <source>A new code is on its way.</source>
        <translation>Mae cod newydd ar ei ffordd.</translation>
    </message>
    <message>
        <source>Enter the 6-digit code that your authenticator app shows.</source>
        <translation>Rhowch y cod 6 digid y mae eich ap dilysu yn ei ddangos.</translation>
    </message>
    <message>
        <source>Enter the 6-digit code that was sent by text message to %1.</source>
        <translation>Rhowch y cod 6 digid a anfonwyd mewn neges destun at %1.</translation>
    </message>
    <message>
        <source>Enter the 6-digit code that was sent by email to %1.</source>
        <translation>Rhowch y cod 6 digid a anfonwyd drwy e-bost at %1.</translation>
    </message>
    <message>
        <source>Having trouble?</source>
        <translation>Cael trafferth?</translation>
    </message>
    <message>
        <source>Letter to IT support…</source>
        <translation>Llythyr at y tîm cymorth TG…</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ConflictPage</name>
    <message>
        <source>Back to Waiting changes</source>
        <translation>Yn ôl i&apos;r newidiadau</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Newidiadau ar y gweill</translation>
    </message>
    <message>
        <source>Back to the comparison</source>
        <translation>Yn ôl i&apos;r gymhariaeth</translation>
    </message>
    <message>
        <source>Choose line by line…</source>
        <translation>Dewis fesul llinell…</translation>
    </message>
    <message>
        <source>Use this choice</source>
        <translation>Defnyddio&apos;r dewis hwn</translation>
    </message>
    <message>
        <source>You wanted to cancel the invitation of %1, but it has been accepted meanwhile. To take the access away, delete the account in Manage Users.</source>
        <translation>Roeddech am ganslo gwahoddiad: %1. Mae wedi&apos;i dderbyn yn y cyfamser. I dynnu&apos;r mynediad yn ôl, dilëwch y cyfrif yn Rheoli Defnyddwyr.</translation>
    </message>
    <message>
        <source>The account of %1 has been deleted meanwhile, so there is nothing left to change. To give this person access again, send a new invitation.</source>
        <translation>Mae&apos;r cyfrif hwn wedi&apos;i ddileu yn y cyfamser, felly nid oes dim ar ôl i&apos;w newid: %1. I roi mynediad i&apos;r person eto, anfonwch wahoddiad newydd.</translation>
    </message>
    <message>
        <source>The account of %1 has been deleted meanwhile (%2), so there is nothing left to change. To give this person access again, send a new invitation.</source>
        <comment>name; who, when</comment>
        <translation>Mae&apos;r cyfrif hwn wedi&apos;i ddileu yn y cyfamser (%2), felly nid oes dim ar ôl i&apos;w newid: %1. I roi mynediad i&apos;r person eto, anfonwch wahoddiad newydd.</translation>
    </message>
    <message>
        <source>Neither version allows less than the other, so choose line by line.</source>
        <translation>Nid yw&apos;r naill fersiwn na&apos;r llall yn caniatáu llai, felly dewiswch fesul llinell.</translation>
    </message>
    <message>
        <source>The narrower right is preselected.</source>
        <translation>Mae&apos;r hawl leiaf wedi&apos;i dewis ymlaen llaw.</translation>
    </message>
    <message>
        <source>You want: %1</source>
        <comment>a change</comment>
        <translation>Eich newid: %1</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Dileu&apos;r cyfrif</translation>
    </message>
    <message>
        <source>Cancel invitation</source>
        <translation>Canslo gwahoddiad</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Cadw fy fersiwn i</translation>
    </message>
    <message>
        <source>Keep the portal&apos;s version</source>
        <translation>Cadw fersiwn Porth</translation>
    </message>
    <message>
        <source>Take back my change</source>
        <translation>Tynnu fy newid yn ôl</translation>
    </message>
    <message>
        <source>Each line begins with what the two come to, the narrower where in doubt.</source>
        <translation>Mae pob llinell yn dechrau â&apos;r ddau fersiwn wedi&apos;u cyfuno, a&apos;r hawl leiaf os oes amheuaeth.</translation>
    </message>
    <message>
        <source>This has changed again since you opened it, so nothing was decided. Look at how it stands now, then decide again.</source>
        <translation>Mae hyn wedi newid eto ers i chi ei agor, felly ni phenderfynwyd dim. Edrychwch sut mae pethau nawr, yna penderfynwch eto.</translation>
    </message>
    <message>
        <source>You want to delete the account of %1. Meanwhile somebody has changed its access. It has not been deleted.</source>
        <translation>Rydych am ddileu cyfrif: %1. Yn y cyfamser mae rhywun wedi newid ei fynediad. Nid yw&apos;r cyfrif wedi&apos;i ddileu.</translation>
    </message>
    <message>
        <source>You want to delete the account of %1. Meanwhile somebody has changed its access (%2). It has not been deleted.</source>
        <comment>name; who, when</comment>
        <translation>Rydych am ddileu cyfrif: %1. Yn y cyfamser mae rhywun wedi newid ei fynediad (%2). Nid yw&apos;r cyfrif wedi&apos;i ddileu.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ConflictTable</name>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Was, before your change</source>
        <translation>Cyn eich newid chi</translation>
    </message>
    <message>
        <source>In the portal now</source>
        <translation>Ym Mhorth nawr</translation>
    </message>
    <message>
        <source>In the portal now · %1</source>
        <translation>Ym Mhorth nawr · %1</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Eich dewis</translation>
    </message>
    <message>
        <source>Yours · %1</source>
        <translation>Eich fersiwn chi · %1</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>wedi&apos;i ddileu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>wedi&apos;i newid</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>there</source>
        <translation>yno</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Math o gyfrif</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>has access</comment>
        <translation>â mynediad</translation>
    </message>
    <message>
        <source>no</source>
        <comment>has access</comment>
        <translation>heb fynediad</translation>
    </message>
    <message>
        <source>✓ (given)</source>
        <translation>✓ (rhoddwyd)</translation>
    </message>
    <message>
        <source>yes, given</source>
        <translation>â mynediad, rhoddwyd</translation>
    </message>
    <message>
        <source>– (withdrawn)</source>
        <translation>– (tynnwyd yn ôl)</translation>
    </message>
    <message>
        <source>no, withdrawn</source>
        <translation>heb fynediad, tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>✓ (merged: –)</source>
        <translation>✓ (wedi&apos;u cyfuno: –)</translation>
    </message>
    <message>
        <source>yes; merged: no</source>
        <translation>â mynediad; wedi&apos;u cyfuno: heb fynediad</translation>
    </message>
    <message>
        <source>– (merged: ✓)</source>
        <translation>– (wedi&apos;u cyfuno: ✓)</translation>
    </message>
    <message>
        <source>no; merged: yes</source>
        <translation>heb fynediad; wedi&apos;u cyfuno: â mynediad</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ConnectingPage</name>
    <message>
        <source>Connecting to the portal…</source>
        <translation>Wrthi&apos;n cysylltu â Phorth…</translation>
    </message>
    <message>
        <source>Log in with a password</source>
        <translation>Mewngofnodi â chyfrinair</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Allgofnodi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Heb gysylltu</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Nid oedd modd darllen y rhestr</translation>
    </message>
    <message>
        <source>Canolfan keeps trying by itself.</source>
        <translation>Mae Canolfan yn dal i roi cynnig arni heb i chi wneud dim.</translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation>Gwirio&apos;r cysylltiad</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ConnectionDialog</name>
    <message>
        <source>Connection check</source>
        <translation>Gwirio&apos;r cysylltiad</translation>
    </message>
    <message>
        <source>Each address that the program needs is looked at, step by step. Nothing of you or of your centre is sent.</source>
        <translation>Edrychir ar bob cyfeiriad sydd ei angen ar y rhaglen, gam wrth gam. Ni anfonir dim amdanoch chi nac am eich canolfan.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>Letter to IT support…</source>
        <translation>Llythyr at y tîm cymorth TG…</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Copïo&apos;r canlyniad</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Gwirio eto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Checking the connection…</source>
        <translation>Wrthi&apos;n gwirio&apos;r cysylltiad…</translation>
    </message>
    <message>
        <source>The result is on the clipboard.</source>
        <translation>Mae&apos;r canlyniad ar y clipfwrdd.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::DeleteQuestion</name>
    <message>
        <source>Delete User</source>
        <translation>Dileu Defnyddiwr</translation>
    </message>
    <message>
        <source>An email address cannot be changed: delete the account and invite again.</source>
        <translation>Nid oes modd newid cyfeiriad e-bost: dilëwch y cyfrif ac anfonwch wahoddiad newydd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wrthi&apos;n dileu…</translation>
    </message>
    <message>
        <source>Delete the account of %1 (%2)?</source>
        <comment>name, email</comment>
        <translation>Dileu cyfrif %1 (%2)?</translation>
    </message>
    <message>
        <source>They lose their %1 account and can no longer sign in.</source>
        <translation>Bydd y person hwn yn colli ei gyfrif ac ni fydd yn gallu mewngofnodi mwyach. Math o gyfrif: %1.</translation>
    </message>
    <message>
        <source>They lose their %1 account and can no longer sign in. Access that ends: %2.</source>
        <translation>Bydd y person hwn yn colli ei gyfrif ac ni fydd yn gallu mewngofnodi mwyach. Math o gyfrif: %1. Mynediad a fydd yn dod i ben: %2.</translation>
    </message>
    <message>
        <source>The portal cannot be reached. The account is deleted as soon as it can be; until then the person still has access.</source>
        <translation>Nid oes modd cyrraedd Porth. Bydd y cyfrif yn cael ei ddileu cyn gynted ag y bydd modd; tan hynny mae gan y person fynediad o hyd.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::Deletions</name>
    <message>
        <source>Saved on this computer, but %1 still has access until the portal has been told.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn, ond mae gan y person hwn fynediad o hyd nes i Borth gael gwybod: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The account of %1 is deleted in %n seconds.</source>
        <translation>
            <numerusform>Caiff y cyfrif hwn ei ddileu nawr: %1.</numerusform>
            <numerusform>Caiff y cyfrif hwn ei ddileu ymhen %n eiliad: %1.</numerusform>
            <numerusform>Caiff y cyfrif hwn ei ddileu ymhen %n eiliad: %1.</numerusform>
            <numerusform>Caiff y cyfrif hwn ei ddileu ymhen %n eiliad: %1.</numerusform>
            <numerusform>Caiff y cyfrif hwn ei ddileu ymhen %n eiliad: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a deletion</comment>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Account deleted: %1.</source>
        <translation>Dilëwyd y cyfrif: %1.</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Gwahodd eto</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::EverywhereQuestion</name>
    <message>
        <source>Sign out everywhere</source>
        <translation>Allgofnodi ym mhobman</translation>
    </message>
    <message>
        <source>This signs you out on this computer and on every other one where you are signed in.</source>
        <translation>Bydd hyn yn eich allgofnodi ar y cyfrifiadur hwn ac ar bob cyfrifiadur arall lle rydych chi wedi mewngofnodi.</translation>
    </message>
    <message numerus="yes">
        <source>A list that is open on another computer may stay usable for up to %n minutes.</source>
        <translation>
            <numerusform>Gall rhestr sydd ar agor ar gyfrifiadur arall barhau i weithio am hyd at %n munud.</numerusform>
            <numerusform>Gall rhestr sydd ar agor ar gyfrifiadur arall barhau i weithio am hyd at %n munud.</numerusform>
            <numerusform>Gall rhestr sydd ar agor ar gyfrifiadur arall barhau i weithio am hyd at %n munud.</numerusform>
            <numerusform>Gall rhestr sydd ar agor ar gyfrifiadur arall barhau i weithio am hyd at %n munud.</numerusform>
            <numerusform>Gall rhestr sydd ar agor ar gyfrifiadur arall barhau i weithio am hyd at %n munud.</numerusform>
        </translation>
    </message>
    <message>
        <source>You need your password, and a verification code, to log in again.</source>
        <translation>Bydd angen eich cyfrinair, a chod dilysu, arnoch i fewngofnodi eto.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Wrthi&apos;n allgofnodi…</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ExportChanges</name>
    <message>
        <source>Export waiting changes</source>
        <translation>Allforio newidiadau ar y gweill</translation>
    </message>
    <message>
        <source>waiting-changes.csv</source>
        <comment>the name of a file</comment>
        <translation>newidiadau-ar-y-gweill.csv</translation>
    </message>
    <message>
        <source>Exported to %1. Nothing was sent.</source>
        <translation>Allforiwyd i&apos;r ffeil hon: %1. Nid oes dim wedi&apos;i anfon.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ExportTable</name>
    <message>
        <source>Exported to %1.</source>
        <translation>Allforiwyd i %1.</translation>
    </message>
    <message>
        <source>The file could not be written, so nothing was exported. Choose another folder, or see whether the disk is full.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r ffeil, felly nid oes dim wedi&apos;i allforio. Dewiswch ffolder arall, neu gwiriwch a yw&apos;r ddisg yn llawn.</translation>
    </message>
    <message>
        <source>Tables for spreadsheets (*.csv)</source>
        <translation>Tablau ar gyfer taenlenni (*.csv)</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::FactorPage</name>
    <message>
        <source>Multi-factor authentication</source>
        <translation>Dilysu aml-ffactor</translation>
    </message>
    <message>
        <source>Choose how to get your verification code.</source>
        <translation>Dewiswch sut i gael eich cod dilysu.</translation>
    </message>
    <message>
        <source>Authenticator App</source>
        <translation>Ap dilysu</translation>
    </message>
    <message>
        <source>Text message (SMS)</source>
        <translation>Neges destun (SMS)</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Back to log in</source>
        <translation>Yn ôl i fewngofnodi</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un eiliad…</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::FactorSetup</name>
    <message>
        <source>Your authenticator app is set up.</source>
        <translation>Mae eich ap dilysu wedi&apos;i sefydlu.</translation>
    </message>
    <message>
        <source>Codes by text message are set up.</source>
        <translation>Mae codau drwy neges destun wedi&apos;u sefydlu.</translation>
    </message>
    <message>
        <source>Codes by email are set up.</source>
        <translation>Mae codau drwy e-bost wedi&apos;u sefydlu.</translation>
    </message>
    <message>
        <source>Your choice is saved.</source>
        <translation>Mae eich dewis wedi&apos;i gadw.</translation>
    </message>
    <message>
        <source>The method is removed.</source>
        <translation>Mae&apos;r dull wedi&apos;i dynnu.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::FactorStatus</name>
    <message>
        <source>The only method cannot be removed. Set up another one first.</source>
        <translation>Ni ellir tynnu&apos;r unig ddull. Sefydlwch un arall yn gyntaf.</translation>
    </message>
    <message>
        <source>Prefer the app</source>
        <translation>Yr ap yn gyntaf</translation>
    </message>
    <message>
        <source>Remove the app</source>
        <translation>Tynnu&apos;r ap</translation>
    </message>
    <message>
        <source>Prefer text messages</source>
        <translation>SMS yn gyntaf</translation>
    </message>
    <message>
        <source>Remove text messages</source>
        <translation>Tynnu SMS</translation>
    </message>
    <message>
        <source>Prefer email</source>
        <translation>E-bost yn gyntaf</translation>
    </message>
    <message>
        <source>Remove email</source>
        <translation>Tynnu e-bost</translation>
    </message>
    <message>
        <source>On</source>
        <comment>a method of getting codes</comment>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>Preferred</source>
        <comment>a method of getting codes</comment>
        <translation>Dewis cyntaf</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::FilterBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a choice (how many people)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show only some: %1</source>
        <comment>by what they are filtered</comment>
        <translation>Dangos rhai yn unig: %1</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clirio&apos;r hidlau</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ForgotPasswordPage</name>
    <message>
        <source>Forgot your password?</source>
        <translation>Wedi anghofio eich cyfrinair?</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Anfon cod</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>Cod dilysu</translation>
    </message>
    <message>
        <source>e.g. 123456</source>
        <translation>e.e. 123456</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>Gosod cyfrinair newydd</translation>
    </message>
    <message>
        <source>Use another email address</source>
        <translation>Defnyddio cyfeiriad e-bost arall</translation>
    </message>
    <message>
        <source>Back to log in</source>
        <translation>Yn ôl i fewngofnodi</translation>
    </message>
    <message>
        <source>Practice inbox</source>
        <translation>Mewnflwch ymarfer</translation>
    </message>
    <message>
        <source>A new code is on its way.</source>
        <translation>Mae cod newydd ar ei ffordd.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un eiliad…</translation>
    </message>
    <message>
        <source>Enter your email address. A code is sent there, with which you choose a new password.</source>
        <translation>Rhowch eich cyfeiriad e-bost. Anfonir cod yno er mwyn i chi ddewis cyfrinair newydd.</translation>
    </message>
    <message>
        <source>Enter the 6-digit code that was sent to you by email, and choose a new password.</source>
        <translation>Rhowch y cod 6 digid a anfonwyd atoch drwy e-bost, a dewiswch gyfrinair newydd.</translation>
    </message>
    <message>
        <source>Enter the 6-digit code that was sent by email to %1, and choose a new password.</source>
        <translation>Rhowch y cod 6 digid a anfonwyd drwy e-bost (%1), a dewiswch gyfrinair newydd.</translation>
    </message>
    <message>
        <source>The help desk has asked for your password to be reset, so the old one no longer works. A code was sent to you by email for that.</source>
        <translation>Mae&apos;r ddesg gymorth wedi gofyn i&apos;ch cyfrinair gael ei ailosod, felly nid yw&apos;r hen un yn gweithio mwyach. Anfonwyd cod atoch drwy e-bost ar gyfer hynny.</translation>
    </message>
    <message>
        <source>Letter to IT support…</source>
        <translation>Llythyr at y tîm cymorth TG…</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::FormDialog</name>
    <message>
        <source>Canolfan</source>
        <translation>Canolfan</translation>
    </message>
    <message>
        <source>Discard unsaved changes?</source>
        <translation>Hepgor newidiadau heb eu cadw?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Parhau i olygu</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hepgor</translation>
    </message>
    <message>
        <source>Stopped. If the portal had already received it, the change was made; refresh the list to see.</source>
        <translation>Wedi stopio. Os oedd Porth eisoes wedi derbyn y cais, mae&apos;r newid wedi&apos;i wneud; adnewyddwch y rhestr i weld.</translation>
    </message>
    <message>
        <source>The portal cannot be reached. This is saved on this computer and sent as soon as it can be.</source>
        <translation>Nid oes modd cyrraedd Porth. Mae hyn yn cael ei gadw ar y cyfrifiadur hwn a&apos;i anfon cyn gynted ag y bydd modd.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::HeaderBar</name>
    <message>
        <source>PORTAL</source>
        <translation>PORTH</translation>
    </message>
    <message>
        <source>Practice centre</source>
        <translation>Canolfan ymarfer</translation>
    </message>
    <message>
        <source>For trying things out: everybody here is made up, and nothing reaches the real portal.</source>
        <translation>I roi cynnig ar bethau: mae pawb yma&apos;n ddychmygol, ac nid oes dim yn cyrraedd y porth go iawn.</translation>
    </message>
    <message>
        <source>Profile menu</source>
        <translation>Dewislen proffil</translation>
    </message>
    <message>
        <source>Manage Users</source>
        <translation>Rheoli Defnyddwyr</translation>
    </message>
    <message>
        <source>Practice inbox</source>
        <translation>Mewnflwch ymarfer</translation>
    </message>
    <message>
        <source>Need more help?</source>
        <translation>Angen rhagor o gymorth?</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Allgofnodi</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Allgofnodi ym mhobman</translation>
    </message>
    <message>
        <source>Multi-factor authentication</source>
        <translation>Dilysu aml-ffactor</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Golygu proffil</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Newid cyfrinair</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Cloi nawr</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Ymarfer</translation>
    </message>
    <message>
        <source>Waiting changes (%1)</source>
        <translation>Newidiadau ar y gweill (%1)</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Newidiadau ar y gweill</translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation>Gwirio&apos;r cysylltiad</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::History</name>
    <message>
        <source>Export history</source>
        <translation>Allforio hanes</translation>
    </message>
    <message>
        <source>Tables for spreadsheets (*.csv)</source>
        <translation>Tablau ar gyfer taenlenni (*.csv)</translation>
    </message>
    <message>
        <source>history.csv</source>
        <comment>the name of a file</comment>
        <translation>hanes.csv</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::InvitationDelegate</name>
    <message>
        <source>As the account type</source>
        <translation>Yn ôl y math o gyfrif</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::InviteDialog</name>
    <message>
        <source>Invite User</source>
        <translation>Gwahodd Defnyddiwr</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Enw cyntaf</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Math o gyfrif</translation>
    </message>
    <message>
        <source>Language preference</source>
        <translation>Dewis iaith</translation>
    </message>
    <message>
        <source>Manage Access</source>
        <translation>Rheoli Mynediad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Send invite</source>
        <translation>Anfon gwahoddiad</translation>
    </message>
    <message>
        <source>The invitation is sent in this language.</source>
        <translation>Anfonir y gwahoddiad yn yr iaith hon.</translation>
    </message>
    <message>
        <source>Sending the invitation…</source>
        <translation>Wrthi&apos;n anfon y gwahoddiad…</translation>
    </message>
    <message>
        <source>Invite a new user to centre %1.</source>
        <translation>Gwahodd defnyddiwr newydd i ganolfan %1.</translation>
    </message>
    <message>
        <source>An Admin has the same access as the Exams Officer, and can invite and delete people. Switch off what is not needed.</source>
        <translation>Mae gan Weinyddwr yr un mynediad â&apos;r Swyddog Arholiadau, a gall wahodd pobl a dileu cyfrifon. Diffoddwch yr hyn nad oes ei angen.</translation>
    </message>
    <message>
        <source>A User starts with Past Papers, Marking Schemes and Resources only. Switch on what else is needed.</source>
        <translation>Ar y dechrau, dim ond Cyn-bapurau, Cynlluniau Marcio ac Adnoddau sydd gan Ddefnyddiwr. Trowch ymlaen unrhyw beth arall sydd ei angen.</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>%1 of %2 Admin seats left</source>
        <translation>Cyfrifon gweinyddol ar ôl: %1 o %2</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::InviteMany</name>
    <message>
        <source>Choose a table of people to invite</source>
        <translation>Dewis tabl o bobl i&apos;w gwahodd</translation>
    </message>
    <message>
        <source>Tables from spreadsheets (*.csv *.tsv *.txt)</source>
        <translation>Tablau o daenlenni (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Pob ffeil (*)</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the rows in your spreadsheet, with the row of headings, then paste again.</source>
        <translation>Nid oes testun ar y clipfwrdd. Copïwch y rhesi yn eich taenlen, gyda&apos;r rhes o benawdau, yna gludwch eto.</translation>
    </message>
    <message>
        <source>There is nobody in this table yet.</source>
        <translation>Nid oes neb yn y tabl hwn eto.</translation>
    </message>
    <message>
        <source>Put another table in place of this one?</source>
        <translation>Rhoi tabl arall yn lle hwn?</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have not been sent, and what you have changed in them is lost. The file that they came from stays as it is.</source>
        <translation>
            <numerusform>Collir yr hyn yr ydych wedi&apos;i newid. Mae&apos;r ffeil y daethant ohoni yn aros fel y mae.</numerusform>
            <numerusform>Ni chafodd 1 rhes ei hanfon, a chollir yr hyn yr ydych wedi&apos;i newid ynddi. Mae&apos;r ffeil y daeth ohoni yn aros fel y mae.</numerusform>
            <numerusform>Rhesi heb eu hanfon: %n. Collir yr hyn yr ydych wedi&apos;i newid ynddynt. Mae&apos;r ffeil y daethant ohoni yn aros fel y mae.</numerusform>
            <numerusform>Rhesi heb eu hanfon: %n. Collir yr hyn yr ydych wedi&apos;i newid ynddynt. Mae&apos;r ffeil y daethant ohoni yn aros fel y mae.</numerusform>
            <numerusform>Rhesi heb eu hanfon: %n. Collir yr hyn yr ydych wedi&apos;i newid ynddynt. Mae&apos;r ffeil y daethant ohoni yn aros fel y mae.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the table</source>
        <translation>Rhoi tabl arall</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>Cadw templed</translation>
    </message>
    <message>
        <source>people-to-invite.csv</source>
        <comment>the name of a file</comment>
        <translation>pobl-i-w-gwahodd.csv</translation>
    </message>
    <message>
        <source>Template saved: %1. Fill it in with your spreadsheet, then choose it here.</source>
        <translation>Templed wedi&apos;i gadw: %1. Llenwch ef â&apos;ch taenlen, yna dewiswch ef yma.</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Cadw&apos;r canlyniadau</translation>
    </message>
    <message>
        <source>invitations.csv</source>
        <comment>the name of a file</comment>
        <translation>gwahoddiadau.csv</translation>
    </message>
    <message>
        <source>Results saved: %1.</source>
        <translation>Canlyniadau wedi&apos;u cadw: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Invitations sent: %n.</source>
        <translation>
            <numerusform>Dim gwahoddiadau wedi&apos;u hanfon.</numerusform>
            <numerusform>Gwahoddiadau wedi&apos;u hanfon: %n.</numerusform>
            <numerusform>Gwahoddiadau wedi&apos;u hanfon: %n.</numerusform>
            <numerusform>Gwahoddiadau wedi&apos;u hanfon: %n.</numerusform>
            <numerusform>Gwahoddiadau wedi&apos;u hanfon: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved on this computer: %n. They are sent as soon as the portal can be reached.</source>
        <translation>
            <numerusform>Dim wedi&apos;i gadw ar y cyfrifiadur hwn.</numerusform>
            <numerusform>Wedi&apos;u cadw ar y cyfrifiadur hwn: %n. Fe&apos;u hanfonir cyn gynted ag y gellir cyrraedd Porth.</numerusform>
            <numerusform>Wedi&apos;u cadw ar y cyfrifiadur hwn: %n. Fe&apos;u hanfonir cyn gynted ag y gellir cyrraedd Porth.</numerusform>
            <numerusform>Wedi&apos;u cadw ar y cyfrifiadur hwn: %n. Fe&apos;u hanfonir cyn gynted ag y gellir cyrraedd Porth.</numerusform>
            <numerusform>Wedi&apos;u cadw ar y cyfrifiadur hwn: %n. Fe&apos;u hanfonir cyn gynted ag y gellir cyrraedd Porth.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not invited: %n. Each row says why.</source>
        <translation>
            <numerusform>Gwahoddwyd pawb.</numerusform>
            <numerusform>Heb eu gwahodd: %n. Mae pob rhes yn dweud pam.</numerusform>
            <numerusform>Heb eu gwahodd: %n. Mae pob rhes yn dweud pam.</numerusform>
            <numerusform>Heb eu gwahodd: %n. Mae pob rhes yn dweud pam.</numerusform>
            <numerusform>Heb eu gwahodd: %n. Mae pob rhes yn dweud pam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invite %n people as Admins?</source>
        <translation>
            <numerusform>Gwahodd gweinyddwyr?</numerusform>
            <numerusform>Gwahodd 1 person fel Gweinyddwr?</numerusform>
            <numerusform>Gwahodd fel Gweinyddwyr: %n?</numerusform>
            <numerusform>Gwahodd fel Gweinyddwyr: %n?</numerusform>
            <numerusform>Gwahodd fel Gweinyddwyr: %n?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the invitations</source>
        <translation>Anfon y gwahoddiadau</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::InviteManyPage</name>
    <message>
        <source>Back to Manage Users</source>
        <translation>Yn ôl i Reoli Defnyddwyr</translation>
    </message>
    <message>
        <source>Invite many</source>
        <translation>Gwahodd llawer</translation>
    </message>
    <message>
        <source>A table of people to invite</source>
        <translation>Tabl o bobl i&apos;w gwahodd</translation>
    </message>
    <message>
        <source>Save it from your spreadsheet as CSV and choose the file, or copy the rows there and paste them here. The first row names the columns, in English or Welsh.</source>
        <translation>Cadwch ef o&apos;ch taenlen fel CSV a dewiswch y ffeil, neu copïwch y rhesi yno a&apos;u gludo yma. Mae&apos;r rhes gyntaf yn enwi&apos;r colofnau, yn Gymraeg neu&apos;n Saesneg.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Dewis ffeil…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Gludo</translation>
    </message>
    <message>
        <source>Save a template…</source>
        <translation>Cadw templed…</translation>
    </message>
    <message>
        <source>A file can also be dropped anywhere on this page.</source>
        <translation>Gellir hefyd ollwng ffeil yn unrhyw le ar y dudalen hon.</translation>
    </message>
    <message>
        <source>Only rows with problems</source>
        <translation>Rhesi â phroblemau yn unig</translation>
    </message>
    <message>
        <source>People to invite</source>
        <translation>Pobl i&apos;w gwahodd</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Tynnu rhesi</translation>
    </message>
    <message>
        <source>Another table</source>
        <translation>Tabl arall</translation>
    </message>
    <message>
        <source>Save the results…</source>
        <translation>Cadw&apos;r canlyniadau…</translation>
    </message>
    <message>
        <source>Sending the invitations…</source>
        <translation>Yn anfon y gwahoddiadau…</translation>
    </message>
    <message>
        <source>%1 · Admin accounts: %2 of %3 will be in use.</source>
        <comment>how many rows are ready</comment>
        <translation>%1 · Cyfrifon gweinyddol: bydd %2 o %3 mewn defnydd.</translation>
    </message>
    <message>
        <source>Everybody in a table is invited at once. Nothing is sent before you press Send.</source>
        <translation>Caiff pawb mewn tabl eu gwahodd ar unwaith. Ni anfonir dim cyn i chi bwyso Anfon.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n invitations</source>
        <translation>
            <numerusform>Anfon gwahoddiadau</numerusform>
            <numerusform>Anfon 1 gwahoddiad</numerusform>
            <numerusform>Anfon gwahoddiadau: %n</numerusform>
            <numerusform>Anfon gwahoddiadau: %n</numerusform>
            <numerusform>Anfon gwahoddiadau: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The invitations are being sent.</source>
        <translation>Mae&apos;r gwahoddiadau&apos;n cael eu hanfon.</translation>
    </message>
    <message>
        <source>No row is ready to be sent.</source>
        <translation>Nid oes rhes yn barod i&apos;w hanfon.</translation>
    </message>
    <message>
        <source>To change a cell, double-click it or press F2. Cells that are left empty follow from the account type.</source>
        <translation>I newid cell, cliciwch ddwywaith arni neu pwyswch F2. Mae celloedd sydd wedi&apos;u gadael yn wag yn dilyn y math o gyfrif.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <comment>number, what is wrong</comment>
        <translation>Rhes %1: %2</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::LetterDialog</name>
    <message>
        <source>Letter to IT support</source>
        <translation>Llythyr at y tîm cymorth TG</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Iaith y llythyr</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Llythyr</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Cadw…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>Copïo&apos;r llythyr</translation>
    </message>
    <message>
        <source>The letter is on the clipboard. Paste it into an email to IT support.</source>
        <translation>Mae&apos;r llythyr ar y clipfwrdd. Gludwch ef mewn e-bost at y tîm cymorth TG.</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Cadw&apos;r llythyr</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Testunau (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Cadwyd fel: %1</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or see whether the disk is full.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r ffeil. Dewiswch ffolder arall, neu edrychwch a yw&apos;r ddisg yn llawn.</translation>
    </message>
    <message>
        <source>It asks IT support to let through what this program needs. It names nobody.</source>
        <translation>Mae&apos;n gofyn i&apos;r tîm cymorth TG adael i&apos;r hyn sydd ei angen ar y rhaglen hon fynd drwodd. Nid yw&apos;n enwi neb.</translation>
    </message>
    <message>
        <source>No email?</source>
        <translation>Dim e-bost?</translation>
    </message>
    <message>
        <source>1. The portal&apos;s emails come from %1. The first place to look is the junk folder.
2. If it is not there, your centre&apos;s firewall may have put it in quarantine: ask IT support whether that sender is blocked.
3. IT support may have to allow two addresses as well. This letter asks for all of that.</source>
        <translation>1. Daw negeseuon e-bost Porth oddi wrth %1. Y lle cyntaf i edrych yw&apos;r ffolder sothach.
2. Os nad yw yno, efallai fod mur gwarchod eich canolfan wedi ei roi mewn cwarantin: gofynnwch i&apos;r tîm cymorth TG a yw&apos;r anfonwr hwnnw wedi&apos;i rwystro.
3. Efallai y bydd angen i&apos;r tîm cymorth TG ganiatáu dau gyfeiriad hefyd. Mae&apos;r llythyr hwn yn gofyn am hynny i gyd.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ListHeader</name>
    <message>
        <source>Sort by</source>
        <translation>Trefnu yn ôl</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::LockPage</name>
    <message>
        <source>Canolfan is locked</source>
        <translation>Mae Canolfan wedi&apos;i gloi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Dangos cyfrinair</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Allgofnodi</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Rhowch eich cyfrinair.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wrthi&apos;n datgloi…</translation>
    </message>
    <message>
        <source>That is not the password of this account.</source>
        <translation>Nid dyna gyfrinair y cyfrif hwn.</translation>
    </message>
    <message numerus="yes">
        <source>Without the identity server, you can try again in %n second(s).</source>
        <translation>
            <numerusform>Heb y gweinydd hunaniaeth, gallwch roi cynnig arall arni ymhen %n eiliad.</numerusform>
            <numerusform>Heb y gweinydd hunaniaeth, gallwch roi cynnig arall arni ymhen %n eiliad.</numerusform>
            <numerusform>Heb y gweinydd hunaniaeth, gallwch roi cynnig arall arni ymhen %n eiliad.</numerusform>
            <numerusform>Heb y gweinydd hunaniaeth, gallwch roi cynnig arall arni ymhen %n eiliad.</numerusform>
            <numerusform>Heb y gweinydd hunaniaeth, gallwch roi cynnig arall arni ymhen %n eiliad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the password of %1 to go on. Nothing that was open is lost.</source>
        <comment>a masked email address</comment>
        <translation>Rhowch gyfrinair y cyfrif hwn i fynd ymlaen: %1. Nid oes dim a oedd ar agor wedi&apos;i golli.</translation>
    </message>
    <message>
        <source>This account has to set up multi-factor authentication again. Choose Sign Out, log in, and follow the steps.</source>
        <translation>Rhaid i&apos;r cyfrif hwn sefydlu dilysu aml-ffactor eto. Dewiswch Allgofnodi, mewngofnodwch a dilynwch y camau.</translation>
    </message>
    <message>
        <source>This account&apos;s password has to be reset. Choose Sign Out, then “Forgot your password?”.</source>
        <translation>Rhaid ailosod cyfrinair y cyfrif hwn. Dewiswch Allgofnodi, yna “Wedi anghofio eich cyfrinair?”.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MainWindow</name>
    <message>
        <source>Connecting to the portal…</source>
        <translation>Wrthi&apos;n cysylltu â Phorth…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Wrthi&apos;n mewngofnodi…</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Wrthi&apos;n darllen y rhestr…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Wrthi&apos;n allgofnodi…</translation>
    </message>
    <message>
        <source>You have signed out.</source>
        <translation>Rydych wedi allgofnodi.</translation>
    </message>
    <message>
        <source>Your new password is set. Log in with it.</source>
        <translation>Mae eich cyfrinair newydd wedi&apos;i osod. Mewngofnodwch ag ef.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Mae eich cyfrinair wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>Your mobile number is changed.</source>
        <translation>Mae eich rhif ffôn symudol wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Cau heb gadw?</translation>
    </message>
    <message>
        <source>What you have chosen in the access matrix has not been saved. It is lost when the program closes.</source>
        <translation>Nid yw&apos;r hyn a ddewisoch yn y matrics mynediad wedi&apos;i gadw. Caiff ei golli pan fydd y rhaglen yn cau.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <comment>a button</comment>
        <translation>Cau heb gadw</translation>
    </message>
    <message>
        <source>Deleting, then the program closes…</source>
        <translation>Wrthi&apos;n dileu, yna bydd y rhaglen yn cau…</translation>
    </message>
    <message>
        <source>Register of accounts…</source>
        <translation>Cofrestr o gyfrifon…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Invite many…</source>
        <translation>Gwahodd llawer…</translation>
    </message>
    <message>
        <source>Go to the review</source>
        <translation>Mynd i&apos;r adolygiad</translation>
    </message>
    <message>
        <source>Invitations are being sent. Wait until that is done, or cancel it, then choose the centre again.</source>
        <translation>Mae gwahoddiadau&apos;n cael eu hanfon. Arhoswch nes bod hynny wedi gorffen, neu ganslwch ef, yna dewiswch y ganolfan eto.</translation>
    </message>
    <message>
        <source>Go to the other centre</source>
        <comment>a button</comment>
        <translation>Mynd i&apos;r ganolfan arall</translation>
    </message>
    <message>
        <source>Go to the other centre without saving?</source>
        <translation>Mynd i&apos;r ganolfan arall heb gadw?</translation>
    </message>
    <message>
        <source>What you have chosen in the access matrix is for this centre, and has not been saved. It is lost when you go to another one.</source>
        <translation>Ar gyfer y ganolfan hon y mae&apos;r hyn yr ydych wedi&apos;i ddewis yn y matrics mynediad, ac nid yw wedi&apos;i gadw. Caiff ei golli pan ewch i un arall.</translation>
    </message>
    <message>
        <source>Go to the other centre without inviting?</source>
        <translation>Mynd i&apos;r ganolfan arall heb wahodd?</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of your table have not been sent, and what you have changed in them is lost when you go to another centre. The file that they came from stays as it is.</source>
        <translation>
            <numerusform>Collir yr hyn yr ydych wedi&apos;i newid pan ewch i ganolfan arall. Mae&apos;r ffeil y daethant ohoni yn aros fel y mae.</numerusform>
            <numerusform>Ni chafodd 1 rhes o&apos;ch tabl ei hanfon, a chollir yr hyn yr ydych wedi&apos;i newid ynddi pan ewch i ganolfan arall. Mae&apos;r ffeil y daeth ohoni yn aros fel y mae.</numerusform>
            <numerusform>Rhesi o&apos;ch tabl heb eu hanfon: %n. Collir yr hyn yr ydych wedi&apos;i newid ynddynt pan ewch i ganolfan arall. Mae&apos;r ffeil y daethant ohoni yn aros fel y mae.</numerusform>
            <numerusform>Rhesi o&apos;ch tabl heb eu hanfon: %n. Collir yr hyn yr ydych wedi&apos;i newid ynddynt pan ewch i ganolfan arall. Mae&apos;r ffeil y daethant ohoni yn aros fel y mae.</numerusform>
            <numerusform>Rhesi o&apos;ch tabl heb eu hanfon: %n. Collir yr hyn yr ydych wedi&apos;i newid ynddynt pan ewch i ganolfan arall. Mae&apos;r ffeil y daethant ohoni yn aros fel y mae.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending the changes of centre %1…</source>
        <translation>Wrthi&apos;n anfon newidiadau canolfan %1…</translation>
    </message>
    <message>
        <source>Sign out although changes wait?</source>
        <translation>Allgofnodi er bod newidiadau ar y gweill?</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Allgofnodi</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ManageUsersPage</name>
    <message>
        <source>Manage Users</source>
        <translation>Rheoli Defnyddwyr</translation>
    </message>
    <message>
        <source>Search users (name or email)</source>
        <translation>Chwilio defnyddwyr (enw neu e-bost)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Adnewyddu</translation>
    </message>
    <message>
        <source>Read the list again (F5)</source>
        <translation>Darllen y rhestr eto (F5)</translation>
    </message>
    <message>
        <source>Invite User</source>
        <translation>Gwahodd Defnyddiwr</translation>
    </message>
    <message>
        <source>People of the centre</source>
        <translation>Pobl y ganolfan</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Clirio&apos;r chwiliad</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Gweithredoedd: %1</translation>
    </message>
    <message>
        <source>Manage Access</source>
        <translation>Rheoli Mynediad</translation>
    </message>
    <message>
        <source>Delete User</source>
        <translation>Dileu Defnyddiwr</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Wrthi&apos;n darllen y rhestr…</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>Dim defnyddwyr</numerusform>
            <numerusform>%n defnyddiwr</numerusform>
            <numerusform>Defnyddwyr: %n</numerusform>
            <numerusform>Defnyddwyr: %n</numerusform>
            <numerusform>Defnyddwyr: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 Admin seats used</source>
        <translation>Cyfrifon gweinyddol: %1 o %2 mewn defnydd</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>people · seats · how fresh</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Heb ganfod neb</numerusform>
            <numerusform>%n wedi&apos;i ganfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
            <numerusform>%n wedi&apos;u canfod</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is in the list yet.</source>
        <translation>Nid oes neb ar y rhestr eto.</translation>
    </message>
    <message>
        <source>Nobody matches “%1”.</source>
        <translation>Nid oes neb yn cyfateb i “%1”.</translation>
    </message>
    <message>
        <source>People appear here once they are invited.</source>
        <translation>Bydd pobl yn ymddangos yma ar ôl cael eu gwahodd.</translation>
    </message>
    <message>
        <source>The search looks at names and email addresses.</source>
        <translation>Mae&apos;r chwiliad yn edrych ar enwau a chyfeiriadau e-bost.</translation>
    </message>
    <message>
        <source>Resend invitation</source>
        <translation>Ailanfon gwahoddiad</translation>
    </message>
    <message>
        <source>Cancel invitation</source>
        <translation>Canslo gwahoddiad</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Penderfynu…</translation>
    </message>
    <message>
        <source>Undo waiting change</source>
        <translation>Dadwneud newid ar y gweill</translation>
    </message>
    <message>
        <source>It is being sent, so it cannot be undone just now.</source>
        <translation>Mae wrthi&apos;n cael ei anfon, felly nid oes modd ei ddadwneud ar hyn o bryd.</translation>
    </message>
    <message>
        <source>About to go: the person cannot be changed unless that is undone.</source>
        <translation>Ar fin gadael y rhestr: nid oes modd newid y person oni bai bod hynny&apos;n cael ei ddadwneud.</translation>
    </message>
    <message>
        <source>An earlier change needs your decision before the person can be changed again.</source>
        <translation>Mae angen eich penderfyniad ar newid cynharach cyn y gellir newid y person eto.</translation>
    </message>
    <message>
        <source>Nobody matches the filters.</source>
        <translation>Nid oes neb yn cyfateb i&apos;r hidlau.</translation>
    </message>
    <message>
        <source>Only people whom the filters let through are searched.</source>
        <translation>Dim ond y bobl y mae&apos;r hidlau&apos;n eu gadael drwodd sy&apos;n cael eu chwilio.</translation>
    </message>
    <message>
        <source>Choose other filters, or show everybody.</source>
        <translation>Dewiswch hidlau eraill, neu dangoswch bawb.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Dangos pawb</translation>
    </message>
    <message>
        <source>More</source>
        <comment>other things to do for the whole centre</comment>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>Change email address…</source>
        <translation>Newid cyfeiriad e-bost…</translation>
    </message>
    <message>
        <source>No email?</source>
        <translation>Dim e-bost?</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MfaAppPage</name>
    <message>
        <source>Back to MFA Selection</source>
        <translation>Yn ôl i ddewis MFA</translation>
    </message>
    <message>
        <source>Configure Multi-Factor Authentication</source>
        <translation>Ffurfweddu Dilysu Aml-ffactor</translation>
    </message>
    <message>
        <source>Authenticator App · most secure</source>
        <translation>Ap dilysu · mwyaf diogel</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Cod QR</translation>
    </message>
    <message>
        <source>Scan it with the authenticator app on your phone. If you cannot, use the key beside it.</source>
        <translation>Sganiwch ef gyda&apos;r ap dilysu ar eich ffôn. Os na allwch, defnyddiwch yr allwedd wrth ei ymyl.</translation>
    </message>
    <message>
        <source>Download an authenticator app on your phone.</source>
        <translation>Lawrlwythwch ap dilysu ar eich ffôn.</translation>
    </message>
    <message>
        <source>In the app, tap &lt;i&gt;add school or work account&lt;/i&gt;.</source>
        <translation>Yn yr ap, tapiwch &lt;i&gt;ychwanegu cyfrif ysgol neu waith&lt;/i&gt; (add school or work account).</translation>
    </message>
    <message>
        <source>Scan the QR code.</source>
        <translation>Sganiwch y cod QR.</translation>
    </message>
    <message>
        <source>I cannot scan the QR code</source>
        <translation>Ni allaf sganio&apos;r cod QR</translation>
    </message>
    <message>
        <source>Type this key in the app, or copy it.</source>
        <translation>Teipiwch yr allwedd hon yn yr ap, neu copïwch hi.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Enter the 6-digit code and verify.</source>
        <translation>Rhowch y cod 6 digid a&apos;i wirio.</translation>
    </message>
    <message>
        <source>Verify setup</source>
        <translation>Gwirio&apos;r gosodiad</translation>
    </message>
    <message>
        <source>The key has left the clipboard.</source>
        <translation>Nid yw&apos;r allwedd ar y clipfwrdd mwyach.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It leaves the clipboard after %n s.</source>
        <translation>
            <numerusform>Copïwyd. Caiff ei thynnu o&apos;r clipfwrdd ar ôl %n eiliad.</numerusform>
            <numerusform>Copïwyd. Caiff ei thynnu o&apos;r clipfwrdd ar ôl %n eiliad.</numerusform>
            <numerusform>Copïwyd. Caiff ei thynnu o&apos;r clipfwrdd ar ôl %n eiliad.</numerusform>
            <numerusform>Copïwyd. Caiff ei thynnu o&apos;r clipfwrdd ar ôl %n eiliad.</numerusform>
            <numerusform>Copïwyd. Caiff ei thynnu o&apos;r clipfwrdd ar ôl %n eiliad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wrthi&apos;n gwirio…</translation>
    </message>
    <message>
        <source>Still not right? The codes follow the phone&apos;s clock. Set its date and time to automatic, then enter the next code.</source>
        <translation>Dal ddim yn gywir? Mae&apos;r codau&apos;n dilyn cloc y ffôn. Gosodwch ei ddyddiad a&apos;i amser i newid yn awtomatig, yna rhowch y cod nesaf.</translation>
    </message>
    <message>
        <source>Having trouble?</source>
        <translation>Cael trafferth?</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MfaEmailPage</name>
    <message>
        <source>Back to MFA Selection</source>
        <translation>Yn ôl i ddewis MFA</translation>
    </message>
    <message>
        <source>Configure Multi-Factor Authentication</source>
        <translation>Ffurfweddu Dilysu Aml-ffactor</translation>
    </message>
    <message>
        <source>Set up email authentication</source>
        <translation>Sefydlu dilysu drwy e-bost</translation>
    </message>
    <message>
        <source>I confirm that I am aware of the risks of using only email MFA</source>
        <translation>Rwy&apos;n cadarnhau fy mod yn ymwybodol o&apos;r risgiau o ddefnyddio MFA e-bost yn unig</translation>
    </message>
    <message>
        <source>Verify email setup</source>
        <translation>Gwirio&apos;r gosodiad e-bost</translation>
    </message>
    <message>
        <source>Whilst email MFA is available, this is deemed the least secure method. Furthermore, centre-based security measures may cause delivery delays. WJEC/Eduqas has no influence over centre-based security measures, and we recommend consulting with your centre administrator for further advice and guidance.</source>
        <translation>Er bod MFA drwy e-bost ar gael, ystyrir mai dyma&apos;r dull lleiaf diogel. At hynny, gall mesurau diogelwch y ganolfan achosi oedi cyn i negeseuon gyrraedd. Nid oes gan CBAC/Eduqas unrhyw ddylanwad dros fesurau diogelwch y ganolfan, ac rydym yn argymell eich bod yn ymgynghori â gweinyddwr eich canolfan am ragor o gyngor ac arweiniad.</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wrthi&apos;n gwirio…</translation>
    </message>
    <message>
        <source>Sending a code…</source>
        <translation>Wrthi&apos;n anfon cod…</translation>
    </message>
    <message>
        <source>Tick the box first.</source>
        <translation>Ticiwch y blwch yn gyntaf.</translation>
    </message>
    <message>
        <source>Enter the 6-digit code that was sent to %1.</source>
        <translation>Rhowch y cod 6 digid a anfonwyd at %1.</translation>
    </message>
    <message>
        <source>Having trouble?</source>
        <translation>Cael trafferth?</translation>
    </message>
    <message>
        <source>Letter to IT support…</source>
        <translation>Llythyr at y tîm cymorth TG…</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MfaPhonePage</name>
    <message>
        <source>Back to MFA Selection</source>
        <translation>Yn ôl i ddewis MFA</translation>
    </message>
    <message>
        <source>Replace your authenticator app</source>
        <translation>Disodli eich ap dilysu</translation>
    </message>
    <message>
        <source>If you are changing your smartphone, first check how to move your authenticator to the new one. Its accounts then go with it, and nothing has to be set up here.</source>
        <translation>Os ydych chi&apos;n newid eich ffôn clyfar, gwiriwch yn gyntaf sut i symud eich ap dilysu i&apos;r un newydd. Bydd ei gyfrifon yn mynd gydag ef wedyn, ac ni fydd angen sefydlu dim yma.</translation>
    </message>
    <message>
        <source>How to do that in each app, on its maker&apos;s own page:</source>
        <translation>Sut i wneud hynny ym mhob ap, ar dudalen ei wneuthurwr:</translation>
    </message>
    <message>
        <source>Microsoft Authenticator</source>
        <translation>Microsoft Authenticator</translation>
    </message>
    <message>
        <source>Google Authenticator</source>
        <translation>Google Authenticator</translation>
    </message>
    <message>
        <source>Authy</source>
        <translation>Authy</translation>
    </message>
    <message>
        <source>If you continue, a new code is shown for your app. The old app goes on working until the new one is verified, and no longer after that.</source>
        <translation>Os byddwch yn parhau, dangosir cod newydd ar gyfer eich ap. Bydd yr hen ap yn dal i weithio nes i&apos;r un newydd gael ei wirio, ond nid ar ôl hynny.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MfaSelectionPage</name>
    <message>
        <source>Configure Multi-Factor Authentication</source>
        <translation>Ffurfweddu Dilysu Aml-ffactor</translation>
    </message>
    <message>
        <source>Authenticator App (most secure)</source>
        <translation>Ap dilysu (mwyaf diogel)</translation>
    </message>
    <message>
        <source>Text message (SMS)</source>
        <translation>Neges destun (SMS)</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>Allgofnodi</translation>
    </message>
    <message>
        <source>An app on your phone shows the codes, even without a signal.</source>
        <translation>Mae ap ar eich ffôn yn dangos y codau, hyd yn oed heb signal.</translation>
    </message>
    <message>
        <source>A code is sent to your mobile phone each time you log in.</source>
        <translation>Anfonir cod i&apos;ch ffôn symudol bob tro y byddwch yn mewngofnodi.</translation>
    </message>
    <message>
        <source>The least secure method: a code is sent to your email address each time you log in.</source>
        <translation>Y dull lleiaf diogel: anfonir cod i&apos;ch cyfeiriad e-bost bob tro y byddwch yn mewngofnodi.</translation>
    </message>
    <message>
        <source>Not available for this account.</source>
        <translation>Ddim ar gael i&apos;r cyfrif hwn.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un eiliad…</translation>
    </message>
    <message>
        <source>At the first log-in you choose how to get your verification codes. The portal opens once this is set up.</source>
        <translation>Wrth fewngofnodi am y tro cyntaf, byddwch yn dewis sut i gael eich codau dilysu. Bydd Porth yn agor ar ôl sefydlu hyn.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall arni</translation>
    </message>
    <message>
        <source>Having trouble?</source>
        <translation>Cael trafferth?</translation>
    </message>
    <message>
        <source>Opens an email to ithelpdesk@wjec.co.uk with your name, email address and centre number in it.</source>
        <translation>Mae&apos;n agor e-bost at ithelpdesk@wjec.co.uk gyda&apos;ch enw, eich cyfeiriad e-bost a rhif eich canolfan ynddo.</translation>
    </message>
    <message>
        <source>Back to Manage Users</source>
        <translation>Yn ôl i Reoli Defnyddwyr</translation>
    </message>
    <message>
        <source>Choose it again to replace it, for example by an app on another phone.</source>
        <translation>Dewiswch ef eto i&apos;w ddisodli, er enghraifft ag ap ar ffôn arall.</translation>
    </message>
    <message>
        <source>Codes go to %1. Choose it again for another number.</source>
        <translation>Caiff codau eu hanfon i: %1. Dewiswch y dull hwn eto i gael rhif arall.</translation>
    </message>
    <message>
        <source>Codes go to your email address.</source>
        <translation>Caiff codau eu hanfon i&apos;ch cyfeiriad e-bost.</translation>
    </message>
    <message>
        <source>No multi-factor authentication is on for your account: it was reset, or setting it up was not finished. Choose how to get your verification codes; the portal opens once this is set up.</source>
        <translation>Nid oes dilysu aml-ffactor ymlaen ar gyfer eich cyfrif: cafodd ei ailosod, neu ni orffennwyd ei sefydlu. Dewiswch sut i gael eich codau dilysu; bydd Porth yn agor ar ôl sefydlu hyn.</translation>
    </message>
    <message>
        <source>How you get your verification codes. You can have several methods; the preferred one is asked for when you log in.</source>
        <translation>Sut rydych chi&apos;n cael eich codau dilysu. Gallwch gael sawl dull; gofynnir am y dewis cyntaf wrth i chi fewngofnodi.</translation>
    </message>
    <message>
        <source>A code is sent to %1 each time you log in. Not verified yet: choose it to verify the number.</source>
        <translation>Anfonir cod i&apos;r rhif hwn bob tro y byddwch yn mewngofnodi: %1. Heb ei wirio eto: dewiswch y dull hwn i wirio&apos;r rhif.</translation>
    </message>
    <message>
        <source>Codes go to %1. Not verified yet: choose it again to verify the number.</source>
        <translation>Caiff codau eu hanfon i: %1. Heb ei wirio eto: dewiswch y dull hwn eto i wirio&apos;r rhif.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MfaTextPage</name>
    <message>
        <source>Back to MFA Selection</source>
        <translation>Yn ôl i ddewis MFA</translation>
    </message>
    <message>
        <source>Configure Multi-Factor Authentication</source>
        <translation>Ffurfweddu Dilysu Aml-ffactor</translation>
    </message>
    <message>
        <source>Set up SMS authentication</source>
        <translation>Sefydlu dilysu drwy SMS</translation>
    </message>
    <message>
        <source>Enter your mobile number.</source>
        <translation>Rhowch eich rhif ffôn symudol.</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Rhif ffôn symudol</translation>
    </message>
    <message>
        <source>e.g. +44 7700 900123</source>
        <translation>e.e. +44 7700 900123</translation>
    </message>
    <message>
        <source>Send a verification code.</source>
        <translation>Anfonwch god dilysu.</translation>
    </message>
    <message>
        <source>Enter the 6-digit code that was sent to your number.</source>
        <translation>Rhowch y cod 6 digid a anfonwyd i&apos;ch rhif.</translation>
    </message>
    <message>
        <source>Verify the code.</source>
        <translation>Gwiriwch y cod.</translation>
    </message>
    <message>
        <source>Verify SMS setup</source>
        <translation>Gwirio&apos;r gosodiad SMS</translation>
    </message>
    <message>
        <source>Send a verification code first.</source>
        <translation>Anfonwch god dilysu yn gyntaf.</translation>
    </message>
    <message>
        <source>A code has been sent to %1.</source>
        <translation>Anfonwyd cod at %1.</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wrthi&apos;n gwirio…</translation>
    </message>
    <message>
        <source>Sending a code…</source>
        <translation>Wrthi&apos;n anfon cod…</translation>
    </message>
    <message>
        <source>Change your mobile number</source>
        <translation>Newid eich rhif ffôn symudol</translation>
    </message>
    <message>
        <source>Back to Manage Users</source>
        <translation>Yn ôl i Reoli Defnyddwyr</translation>
    </message>
    <message>
        <source>Verify the new number</source>
        <translation>Gwirio&apos;r rhif newydd</translation>
    </message>
    <message>
        <source>Having trouble?</source>
        <translation>Cael trafferth?</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::MissingDetails</name>
    <message>
        <source>The portal also asks for this:</source>
        <translation>Mae Porth hefyd yn gofyn am hyn:</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Enw cyntaf</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Rhif ffôn symudol</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::Navigation</name>
    <message>
        <source>Manage Users</source>
        <translation>Rheoli Defnyddwyr</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Newidiadau ar y gweill</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Access matrix</source>
        <translation>Matrics mynediad</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Access review</source>
        <translation>Adolygiad mynediad</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::NewPasswordFields</name>
    <message>
        <source>New password</source>
        <translation>Cyfrinair newydd</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Dangos cyfrinair</translation>
    </message>
    <message>
        <source>Repeat the new password</source>
        <translation>Y cyfrinair newydd eto</translation>
    </message>
    <message>
        <source>A blank before or after the password was removed.</source>
        <translation>Tynnwyd bwlch o flaen y cyfrinair neu ar ei ôl.</translation>
    </message>
    <message>
        <source>Enter a new password.</source>
        <translation>Rhowch gyfrinair newydd.</translation>
    </message>
    <message>
        <source>Enter the new password a second time.</source>
        <translation>Rhowch y cyfrinair newydd eilwaith.</translation>
    </message>
    <message>
        <source>Enter the same password in both fields.</source>
        <translation>Rhowch yr un cyfrinair yn y ddau faes.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::NewPasswordPage</name>
    <message>
        <source>Choose a new password</source>
        <translation>Dewis cyfrinair newydd</translation>
    </message>
    <message>
        <source>The temporary password has worked this once. From now on you log in with a password of your own, which nobody else knows.</source>
        <translation>Mae&apos;r cyfrinair dros dro wedi gweithio am y tro hwn yn unig. O hyn ymlaen byddwch yn mewngofnodi â&apos;ch cyfrinair eich hun, na ŵyr neb arall amdano.</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>Gosod cyfrinair newydd</translation>
    </message>
    <message>
        <source>Back to log in</source>
        <translation>Yn ôl i fewngofnodi</translation>
    </message>
    <message>
        <source>Setting the password…</source>
        <translation>Wrthi&apos;n gosod y cyfrinair…</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::PasswordMeter</name>
    <message>
        <source>Nothing typed yet</source>
        <translation>Dim wedi&apos;i deipio eto</translation>
    </message>
    <message>
        <source>Very easy to guess</source>
        <translation>Hawdd iawn ei ddyfalu</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Hawdd ei ddyfalu</translation>
    </message>
    <message>
        <source>Hard to guess</source>
        <translation>Anodd ei ddyfalu</translation>
    </message>
    <message>
        <source>Very hard to guess</source>
        <translation>Anodd iawn ei ddyfalu</translation>
    </message>
    <message>
        <source>Three random words make a password that is long, strong and easy to remember.</source>
        <translation>Mae tri gair ar hap yn gwneud cyfrinair sy&apos;n hir, yn gryf ac yn hawdd ei gofio.</translation>
    </message>
    <message>
        <source>How hard the password is to guess</source>
        <translation>Pa mor anodd yw dyfalu&apos;r cyfrinair</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::PasswordRules</name>
    <message>
        <source>What the password needs</source>
        <translation>Beth sydd ei angen ar y cyfrinair</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>%1: still needed</source>
        <translation>%1: ei angen o hyd</translation>
    </message>
    <message>
        <source>The password has everything it needs.</source>
        <translation>Mae gan y cyfrinair bopeth sydd ei angen.</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Ei angen o hyd: %1</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::PracticeInbox</name>
    <message>
        <source>Practice inbox</source>
        <translation>Mewnflwch ymarfer</translation>
    </message>
    <message>
        <source>The mails and text messages that the practice portal sent. None of them left this computer.</source>
        <translation>Y negeseuon e-bost a&apos;r negeseuon testun a anfonodd y porth ymarfer. Ni adawodd yr un ohonynt y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Practice authenticator</source>
        <translation>Ap dilysu ymarfer</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Negeseuon</translation>
    </message>
    <message>
        <source>No messages yet. Log in or invite somebody, and what is sent appears here.</source>
        <translation>Dim negeseuon eto. Mewngofnodwch neu gwahoddwch rywun, a bydd yr hyn a anfonir yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ProfileDialog</name>
    <message>
        <source>Profile</source>
        <translation>Proffil</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Enw cyntaf</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Rhif ffôn symudol</translation>
    </message>
    <message>
        <source>Change number…</source>
        <translation>Newid y rhif…</translation>
    </message>
    <message>
        <source>Language preference</source>
        <translation>Dewis iaith</translation>
    </message>
    <message>
        <source>Use this language for this program too</source>
        <translation>Defnyddio&apos;r iaith hon yn y rhaglen hon hefyd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Cadw newidiadau</translation>
    </message>
    <message>
        <source>An email address cannot be changed. For another one, this account is deleted and you are invited again.</source>
        <translation>Nid oes modd newid cyfeiriad e-bost. I gael un arall, rhaid dileu&apos;r cyfrif hwn a&apos;ch gwahodd eto.</translation>
    </message>
    <message>
        <source>No number has been given yet.</source>
        <translation>Nid oes rhif wedi&apos;i roi eto.</translation>
    </message>
    <message>
        <source>The portal writes to you in this language.</source>
        <translation>Yn yr iaith hon y bydd Porth yn ysgrifennu atoch.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wrthi&apos;n cadw…</translation>
    </message>
    <message>
        <source>Stopped. If the portal had already received it, the change was made.</source>
        <translation>Wedi stopio. Os oedd Porth eisoes wedi derbyn y cais, mae&apos;r newid wedi&apos;i wneud.</translation>
    </message>
    <message>
        <source>Not verified yet: choose “Change number…” and enter the code that is sent to it.</source>
        <translation>Heb ei wirio eto: dewiswch “Newid y rhif…” a rhowch y cod a anfonir iddo.</translation>
    </message>
    <message>
        <source>Reading your profile…</source>
        <translation>Wrthi&apos;n darllen eich proffil…</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ProgramSettings</name>
    <message>
        <source>From now on you stay signed in on this computer.</source>
        <translation>O hyn ymlaen byddwch yn aros wedi mewngofnodi ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>Your sign-in is no longer kept on this computer.</source>
        <translation>Nid yw eich manylion mewngofnodi&apos;n cael eu cadw ar y cyfrifiadur hwn mwyach.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ProxyDialog</name>
    <message>
        <source>Log in to the proxy</source>
        <translation>Mewngofnodi i&apos;r gweinydd dirprwyol</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Enw defnyddiwr y gweinydd dirprwyol</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Cyfrinair y gweinydd dirprwyol</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Enter the user name for the proxy.</source>
        <translation>Rhowch yr enw defnyddiwr ar gyfer y gweinydd dirprwyol.</translation>
    </message>
    <message>
        <source>The proxy did not accept that. Check both and try again.</source>
        <translation>Ni dderbyniodd y gweinydd dirprwyol hynny. Gwiriwch y ddau a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy, %1, wants a user name and a password. They are kept until the program closes.</source>
        <comment>host and port</comment>
        <translation>Mae gweinydd dirprwyol y rhwydwaith, %1, yn gofyn am enw defnyddiwr a chyfrinair. Fe&apos;u cedwir nes i&apos;r rhaglen gau.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::Question</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Make %1 an Admin?</source>
        <translation>Gwneud yn Weinyddwr: %1?</translation>
    </message>
    <message>
        <source>Make an Admin</source>
        <translation>Gwneud yn Weinyddwr</translation>
    </message>
    <message>
        <source>Make %1 a User?</source>
        <translation>Gwneud yn Ddefnyddiwr: %1?</translation>
    </message>
    <message>
        <source>A User can no longer manage anybody. Access then: %1.</source>
        <translation>Ni all Defnyddiwr reoli neb mwyach. Mynediad wedyn: %1.</translation>
    </message>
    <message>
        <source>Make a User</source>
        <translation>Gwneud yn Ddefnyddiwr</translation>
    </message>
    <message>
        <source>Cancel the invitation of %1 (%2)?</source>
        <comment>name, email</comment>
        <translation>Canslo gwahoddiad: %1 (%2)?</translation>
    </message>
    <message>
        <source>They can no longer sign in with it, and leave the list. You can invite them anew.</source>
        <translation>Ni fydd modd mewngofnodi ag ef mwyach, a bydd y person yn gadael y rhestr. Gallwch anfon gwahoddiad newydd.</translation>
    </message>
    <message>
        <source>Cancel invitation</source>
        <translation>Canslo gwahoddiad</translation>
    </message>
    <message>
        <source>Take this back? %1.</source>
        <comment>a change</comment>
        <translation>Tynnu hyn yn ôl? %1.</translation>
    </message>
    <message>
        <source>The invitation is not sent, and what was typed for it is gone.</source>
        <translation>Ni fydd y gwahoddiad yn cael ei anfon, a bydd yr hyn a deipiwyd ar ei gyfer yn diflannu.</translation>
    </message>
    <message>
        <source>It could not be sent, and is gone from this computer then. Export it first if somebody else is to make it.</source>
        <translation>Nid oedd modd ei anfon, a bydd yn diflannu o&apos;r cyfrifiadur hwn wedyn. Dylech ei allforio yn gyntaf os yw rhywun arall i&apos;w wneud.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Stop sending this? %1.</source>
        <comment>a change</comment>
        <translation>Rhoi&apos;r gorau i anfon hyn? %1.</translation>
    </message>
    <message>
        <source>It has been sent, and no answer came: the portal may have made it. Canolfan does not send it again. Once the portal answers, the list shows how the account stands; look there, and change it if need be.</source>
        <translation>Mae wedi&apos;i anfon, ond ni ddaeth ateb: efallai fod Porth wedi&apos;i wneud. Ni fydd Canolfan yn ei anfon eto. Pan fydd Porth yn ateb, bydd y rhestr yn dangos sut mae&apos;r cyfrif; edrychwch yno, a&apos;i newid os bydd angen.</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Rhoi&apos;r gorau i geisio</translation>
    </message>
    <message>
        <source>%1 Access then: %2.</source>
        <comment>what an Admin can; the permissions</comment>
        <translation>%1 Mynediad wedyn: %2.</translation>
    </message>
    <message>
        <source>Invite %1 as an Admin?</source>
        <translation>Gwahodd fel Gweinyddwr: %1?</translation>
    </message>
    <message>
        <source>Invite as an Admin</source>
        <translation>Gwahodd fel Gweinyddwr</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::RetryWait</name>
    <message>
        <source>You can try again now.</source>
        <translation>Gallwch roi cynnig arall arni nawr.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::ReviewAccessDialog</name>
    <message>
        <source>Review changes</source>
        <translation>Adolygu&apos;r newidiadau</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Newidiadau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Cadw newidiadau</translation>
    </message>
    <message>
        <source>Saving the changes…</source>
        <translation>Wrthi&apos;n cadw&apos;r newidiadau…</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be saved; each says why.</source>
        <translation>
            <numerusform>Cadwyd y cyfan.</numerusform>
            <numerusform>Ni ellid cadw %n; mae&apos;n dweud pam.</numerusform>
            <numerusform>Ni ellid cadw rhai (%n); mae pob un yn dweud pam.</numerusform>
            <numerusform>Ni ellid cadw rhai (%n); mae pob un yn dweud pam.</numerusform>
            <numerusform>Ni ellid cadw rhai (%n); mae pob un yn dweud pam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved.</source>
        <translation>
            <numerusform>Ni chadwyd dim.</numerusform>
            <numerusform>Cadwyd %n.</numerusform>
            <numerusform>Cadwyd %n.</numerusform>
            <numerusform>Cadwyd %n.</numerusform>
            <numerusform>Cadwyd %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The access of %n people changes. Nothing has been saved yet.</source>
        <translation>
            <numerusform>Nid oes mynediad neb yn newid.</numerusform>
            <numerusform>Bydd mynediad %n defnyddiwr yn newid. Nid oes dim wedi&apos;i gadw eto.</numerusform>
            <numerusform>Bydd mynediad yn newid. Defnyddwyr: %n. Nid oes dim wedi&apos;i gadw eto.</numerusform>
            <numerusform>Bydd mynediad yn newid. Defnyddwyr: %n. Nid oes dim wedi&apos;i gadw eto.</numerusform>
            <numerusform>Bydd mynediad yn newid. Defnyddwyr: %n. Nid oes dim wedi&apos;i gadw eto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::RowActionsButton</name>
    <message>
        <source>Actions for %1</source>
        <translation>Gweithredoedd: %1</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SavingDocument</name>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dogfennau PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SavingRegister</name>
    <message>
        <source>Save register of accounts</source>
        <translation>Cadw&apos;r gofrestr o gyfrifon</translation>
    </message>
    <message>
        <source>The register of accounts is being made…</source>
        <translation>Mae&apos;r gofrestr o gyfrifon yn cael ei gwneud…</translation>
    </message>
    <message>
        <source>The register of accounts is saved: %1, and as a table: %2</source>
        <translation>Mae&apos;r gofrestr o gyfrifon wedi&apos;i chadw: %1, ac fel tabl: %2</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SendCodeButton</name>
    <message>
        <source>Send a verification code</source>
        <translation>Anfon cod dilysu</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation>Anfon cod newydd</translation>
    </message>
    <message numerus="yes">
        <source>Send a new code (in %n s)</source>
        <translation>
            <numerusform>Anfon cod newydd (ymhen %n eiliad)</numerusform>
            <numerusform>Anfon cod newydd (ymhen %n eiliad)</numerusform>
            <numerusform>Anfon cod newydd (ymhen %n eiliad)</numerusform>
            <numerusform>Anfon cod newydd (ymhen %n eiliad)</numerusform>
            <numerusform>Anfon cod newydd (ymhen %n eiliad)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SettingsPage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>Aros wedi mewngofnodi ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Remove what is kept after</source>
        <translation>Dileu&apos;r hyn a gedwir ar ôl</translation>
    </message>
    <message>
        <source>Lock the window after</source>
        <translation>Cloi&apos;r ffenestr ar ôl</translation>
    </message>
    <message>
        <source>Where data is kept</source>
        <translation>Lle mae data&apos;n cael eu cadw</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>Of this program on this computer; your emails follow your profile.</source>
        <translation>Iaith y rhaglen hon ar y cyfrifiadur hwn; mae eich e-byst yn dilyn eich proffil.</translation>
    </message>
    <message>
        <source>After this long without a key or the mouse, the window locks until you have unlocked it.</source>
        <translation>Ar ôl cymaint â hyn o amser heb ddefnyddio&apos;r bysellfwrdd na&apos;r llygoden, mae&apos;r ffenestr yn cloi nes i chi ei datgloi.</translation>
    </message>
    <message>
        <source>Your sign-in is kept in this computer&apos;s keychain, so the next start needs no password.</source>
        <translation>Mae eich manylion mewngofnodi&apos;n cael eu cadw yng nghadwyn allweddi&apos;r cyfrifiadur hwn, felly ni fydd angen cyfrinair y tro nesaf y bydd y rhaglen yn cychwyn.</translation>
    </message>
    <message>
        <source>The program was started with --vault memory: for this time, a sign-in lasts only until the program closes, whatever is chosen here.</source>
        <translation>Cychwynnwyd y rhaglen gyda --vault memory: y tro hwn, dim ond nes i&apos;r rhaglen gau y byddwch yn aros wedi mewngofnodi, beth bynnag a ddewisir yma.</translation>
    </message>
    <message>
        <source>If this computer has not reached the portal for this long, your sign-in is removed from it and you log in with your password again.</source>
        <translation>Os nad yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers cymaint â hyn o amser, caiff eich manylion mewngofnodi eu dileu ohono a byddwch yn mewngofnodi â&apos;ch cyfrinair eto.</translation>
    </message>
    <message>
        <source>To keep it elsewhere, start the program with --data-dir and another folder.</source>
        <translation>I&apos;w cadw yn rhywle arall, cychwynnwch y rhaglen gyda --data-dir a ffolder arall.</translation>
    </message>
    <message>
        <source>As the computer has it</source>
        <translation>Fel y cyfrifiadur</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>Nothing can be written there, so what you choose lasts only until the program closes. Start it with --data-dir and another folder.</source>
        <translation>Nid oes modd ysgrifennu dim yno, felly dim ond nes i&apos;r rhaglen gau y bydd eich dewisiadau&apos;n para. Cychwynnwch hi gyda --data-dir a ffolder arall.</translation>
    </message>
    <message>
        <source>The folder cannot be opened from here. Open its path in your file manager.</source>
        <translation>Nid oes modd agor y ffolder oddi yma. Agorwch ei llwybr yn eich rheolwr ffeiliau.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un eiliad…</translation>
    </message>
    <message>
        <source>Undo a deletion within</source>
        <translation>Dadwneud dileu o fewn</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>Dim dadwneud</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
        </translation>
    </message>
    <message>
        <source>A deleted account goes to the portal after this long; until then you can take it back.</source>
        <translation>Caiff cyfrif sydd wedi&apos;i ddileu ei anfon i Borth ar ôl yr amser hwn; tan hynny gallwch ei ddadwneud.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SignInPage</name>
    <message>
        <source>Log in to Portal</source>
        <translation>Mewngofnodi i Borth</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Dangos cyfrinair</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>Aros wedi mewngofnodi ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Mewngofnodi</translation>
    </message>
    <message>
        <source>Practice centre</source>
        <translation>Canolfan ymarfer</translation>
    </message>
    <message>
        <source>Everybody here is made up. Choose who to be, then log in: the verification code is in the practice inbox.</source>
        <translation>Mae pawb yma&apos;n ddychmygol. Dewiswch pwy rydych am fod, yna mewngofnodwch: mae&apos;r cod dilysu yn y mewnflwch ymarfer.</translation>
    </message>
    <message>
        <source>Practice inbox</source>
        <translation>Mewnflwch ymarfer</translation>
    </message>
    <message>
        <source>A blank before or after the password was removed.</source>
        <translation>Tynnwyd bwlch o flaen y cyfrinair neu ar ei ôl.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Rhowch eich cyfrinair.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Wrthi&apos;n mewngofnodi…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>account type · email</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Wedi anghofio eich cyfrinair?</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SignOffDialog</name>
    <message>
        <source>Sign off the review</source>
        <translation>Cymeradwyo&apos;r adolygiad</translation>
    </message>
    <message>
        <source>By signing off you say that you have checked what each of these accounts may do.</source>
        <translation>Drwy gymeradwyo rydych yn dweud eich bod wedi gwirio&apos;r hyn y caiff pob un o&apos;r cyfrifon hyn ei wneud.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>Next review due by</source>
        <translation>Adolygiad nesaf erbyn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>Enter the name of whoever signs the review off.</source>
        <translation>Rhowch enw&apos;r sawl sy&apos;n cymeradwyo&apos;r adolygiad.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes have not reached the portal yet.</source>
        <translation>
            <numerusform>Mae pob newid wedi cyrraedd Porth.</numerusform>
            <numerusform>Mae 1 newid heb gyrraedd Porth eto.</numerusform>
            <numerusform>Mae %n o newidiadau heb gyrraedd Porth eto.</numerusform>
            <numerusform>Mae %n o newidiadau heb gyrraedd Porth eto.</numerusform>
            <numerusform>Mae %n o newidiadau heb gyrraedd Porth eto.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <comment>a day, a series of exams</comment>
        <translation>%1, cyn %2</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Heb ei benderfynu eto</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::SignOutQuestion</name>
    <message>
        <source>Sign Out</source>
        <translation>Allgofnodi</translation>
    </message>
    <message>
        <source>What is discarded cannot be brought back; an export is a list for doing it again.</source>
        <translation>Ni ellir adfer yr hyn sy&apos;n cael ei hepgor; mae allforio yn rhoi rhestr i chi er mwyn ei wneud eto.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Discard and sign out</source>
        <translation>Hepgor ac allgofnodi</translation>
    </message>
    <message>
        <source>Send now and sign out</source>
        <translation>Anfon nawr ac allgofnodi</translation>
    </message>
    <message>
        <source>Sending the changes…</source>
        <translation>Wrthi&apos;n anfon y newidiadau…</translation>
    </message>
    <message>
        <source>Not everything could be sent: what is left needs your decision, under Waiting changes.</source>
        <translation>Nid oedd modd anfon popeth: mae angen eich penderfyniad ar yr hyn sydd ar ôl, yn Newidiadau ar y gweill.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>Dim eraill</numerusform>
            <numerusform>1 arall</numerusform>
            <numerusform>Eraill: %n</numerusform>
            <numerusform>Eraill: %n</numerusform>
            <numerusform>Eraill: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes have not reached the portal. Signing out removes them from this computer.</source>
        <translation>
            <numerusform>Nid oes newidiadau heb gyrraedd Porth.</numerusform>
            <numerusform>Mae 1 newid heb gyrraedd Porth. Bydd allgofnodi yn ei dynnu o&apos;r cyfrifiadur hwn.</numerusform>
            <numerusform>Newidiadau heb gyrraedd Porth: %n. Bydd allgofnodi yn eu tynnu o&apos;r cyfrifiadur hwn.</numerusform>
            <numerusform>Newidiadau heb gyrraedd Porth: %n. Bydd allgofnodi yn eu tynnu o&apos;r cyfrifiadur hwn.</numerusform>
            <numerusform>Newidiadau heb gyrraedd Porth: %n. Bydd allgofnodi yn eu tynnu o&apos;r cyfrifiadur hwn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be sent before you have decided.</source>
        <translation>Ni ellir anfon dim cyn i chi benderfynu.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::TemplatesDialog</name>
    <message>
        <source>Templates of access</source>
        <translation>Templedi mynediad</translation>
    </message>
    <message>
        <source>A template is what people of one kind have, such as teachers. It is kept on this computer, for this centre.</source>
        <translation>Templed yw&apos;r hyn sydd gan bobl o un math, fel athrawon. Caiff ei gadw ar y cyfrifiadur hwn, ar gyfer y ganolfan hon.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templedi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Enw&apos;r templed</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Cadw&apos;r templed</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Template removed: %1.</source>
        <translation>Tynnwyd y templed: %1.</translation>
    </message>
    <message>
        <source>Template replaced: %1.</source>
        <translation>Disodlwyd y templed: %1.</translation>
    </message>
    <message>
        <source>Template saved: %1.</source>
        <translation>Cadwyd y templed: %1.</translation>
    </message>
    <message>
        <source>Export templates</source>
        <translation>Allforio templedi</translation>
    </message>
    <message>
        <source>access-templates.csv</source>
        <comment>the name of a file</comment>
        <translation>templedi-mynediad.csv</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>template: access</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save the access of %1 as a template:</source>
        <translation>Cadw&apos;r mynediad hwn fel templed: %1</translation>
    </message>
    <message>
        <source>To save a template, close this, select one person who has the right access, and come back.</source>
        <translation>I gadw templed, caewch y ffenestr hon, dewiswch un person sydd â&apos;r mynediad cywir, a dewch yn ôl.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::UserManagement</name>
    <message>
        <source>Invitation sent to %1.</source>
        <translation>Anfonwyd gwahoddiad: %1.</translation>
    </message>
    <message>
        <source>Access changed: %1.</source>
        <translation>Newidiwyd mynediad: %1.</translation>
    </message>
    <message>
        <source>No longer in the centre: %1.</source>
        <translation>Nid yw yn y ganolfan mwyach: %1.</translation>
    </message>
    <message>
        <source>Saved on this computer. The portal does not have it yet; it is sent as soon as it can be.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn. Nid yw wedi cyrraedd Porth eto; caiff ei anfon cyn gynted ag y bydd modd.</translation>
    </message>
    <message>
        <source>Invitation cancelled: %1.</source>
        <translation>Gwahoddiad wedi&apos;i ganslo: %1.</translation>
    </message>
</context>
<context>
    <name>canolfan::ui::WaitingChangesPage</name>
    <message>
        <source>Waiting changes</source>
        <translation>Newidiadau ar y gweill</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Allforio…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Anfon nawr</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Nid oes dim ar y gweill.</translation>
    </message>
    <message>
        <source>Sending the changes…</source>
        <translation>Wrthi&apos;n anfon y newidiadau…</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Dim i&apos;w benderfynu</numerusform>
            <numerusform>1 i&apos;w benderfynu</numerusform>
            <numerusform>I&apos;w penderfynu: %n</numerusform>
            <numerusform>I&apos;w penderfynu: %n</numerusform>
            <numerusform>I&apos;w penderfynu: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Dim heb eu hanfon</numerusform>
            <numerusform>1 heb ei anfon</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many · how fresh</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What you change is listed here until the portal has it.</source>
        <translation>Mae&apos;r hyn rydych yn ei newid yn cael ei restru yma nes i Borth ei dderbyn.</translation>
    </message>
    <message>
        <source>Changes are made at once or not at all, so nothing waits here.</source>
        <translation>Mae newidiadau&apos;n cael eu gwneud ar unwaith neu ddim o gwbl, felly nid oes dim yn aros yma.</translation>
    </message>
    <message>
        <source>The changes are being sent.</source>
        <translation>Mae&apos;r newidiadau wrthi&apos;n cael eu hanfon.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Nid oes dim i&apos;w anfon.</translation>
    </message>
</context>
<context>
    <name>factorquestion</name>
    <message>
        <source>Canolfan</source>
        <translation>Canolfan</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove the authenticator app?</source>
        <translation>Tynnu&apos;r ap dilysu?</translation>
    </message>
    <message>
        <source>Its codes no longer work then.</source>
        <translation>Ni fydd ei godau&apos;n gweithio wedyn.</translation>
    </message>
    <message>
        <source>Remove text messages?</source>
        <translation>Tynnu negeseuon testun?</translation>
    </message>
    <message>
        <source>No more codes are sent to your mobile phone then.</source>
        <translation>Ni chaiff rhagor o godau eu hanfon i&apos;ch ffôn symudol wedyn.</translation>
    </message>
    <message>
        <source>Remove email?</source>
        <translation>Tynnu e-bost?</translation>
    </message>
    <message>
        <source>No more codes to log in are sent to your email address then.</source>
        <translation>Ni chaiff rhagor o godau mewngofnodi eu hanfon i&apos;ch cyfeiriad e-bost wedyn.</translation>
    </message>
</context>
<context>
    <name>outside</name>
    <message>
        <source>Canolfan</source>
        <translation>Canolfan</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copïo&apos;r cyfeiriad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>No email program answered. Write to:</source>
        <translation>Nid atebodd unrhyw raglen e-bost. Ysgrifennwch i&apos;r cyfeiriad hwn:</translation>
    </message>
    <message>
        <source>No browser answered. The page is at:</source>
        <translation>Nid atebodd unrhyw borwr. Dyma gyfeiriad y dudalen:</translation>
    </message>
</context>
<context>
    <name>troublemail</name>
    <message>
        <source>Name: %1</source>
        <translation>Enw: %1</translation>
    </message>
    <message>
        <source>Email address: %1</source>
        <translation>Cyfeiriad e-bost: %1</translation>
    </message>
    <message>
        <source>Centre number: %1</source>
        <translation>Rhif y ganolfan: %1</translation>
    </message>
    <message>
        <source>What happens:</source>
        <translation>Beth sy&apos;n digwydd:</translation>
    </message>
    <message>
        <source>Trouble with multi-factor authentication</source>
        <translation>Trafferth gyda dilysu aml-ffactor</translation>
    </message>
    <message>
        <source>Name (please fill in): </source>
        <translation>Enw (llenwch hwn): </translation>
    </message>
    <message>
        <source>Email address (please fill in): </source>
        <translation>Cyfeiriad e-bost (llenwch hwn): </translation>
    </message>
    <message>
        <source>Centre number (please fill in): </source>
        <translation>Rhif y ganolfan (llenwch hwn): </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Name a command. canolfan-cli --help lists them.</source>
        <translation>Rhowch enw gorchymyn. Mae canolfan-cli --help yn rhestru&apos;r gorchmynion.</translation>
    </message>
    <message>
        <source>There is no command “%1”. canolfan-cli --help lists them.</source>
        <translation>Nid oes gorchymyn “%1”. Mae canolfan-cli --help yn rhestru&apos;r gorchmynion.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>Mae angen %2 ar gyfer %1.</translation>
    </message>
    <message>
        <source>“%1” has no place here. canolfan-cli --help shows how commands are written.</source>
        <translation>Nid oes lle i “%1” yma. Mae canolfan-cli --help yn dangos sut i ysgrifennu gorchmynion.</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation>Mae %1 yn derbyn y gwerthoedd hyn: %2.</translation>
    </message>
    <message>
        <source>%1 would lose the account and this access: %2. Add --yes if that is meant.</source>
        <translation>Byddai %1 yn colli&apos;r cyfrif a&apos;r mynediad hwn: %2. Ychwanegwch --yes os mai dyna&apos;r bwriad.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Mae dyfynnod heb ei gau.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Cyfrinair: </translation>
    </message>
    <message>
        <source>Code from your authenticator app: </source>
        <translation>Cod o&apos;ch ap dilysu: </translation>
    </message>
    <message>
        <source>Code from the text message to %1: </source>
        <translation>Cod o&apos;r neges destun at %1: </translation>
    </message>
    <message>
        <source>Code from the email to %1: </source>
        <translation>Cod o&apos;r e-bost at %1: </translation>
    </message>
    <message>
        <source>How to get the code (app, sms or email): </source>
        <translation>Sut i gael y cod (app, sms neu email): </translation>
    </message>
    <message>
        <source>A blank before or after the password was removed.</source>
        <translation>Tynnwyd bwlch o flaen y cyfrinair neu ar ei ôl.</translation>
    </message>
    <message>
        <source>Nobody in the centre has the address %1.</source>
        <translation>Nid oes gan neb yn y ganolfan y cyfeiriad hwn: %1.</translation>
    </message>
    <message>
        <source>Signed in: %1, centre %2.</source>
        <translation>Wedi mewngofnodi: %1, canolfan %2.</translation>
    </message>
    <message>
        <source>You have signed out.</source>
        <translation>Rydych wedi allgofnodi.</translation>
    </message>
    <message>
        <source>Invitation sent: %1.</source>
        <translation>Anfonwyd gwahoddiad: %1.</translation>
    </message>
    <message>
        <source>%1 now has: %2.</source>
        <translation>Mynediad %1 bellach: %2.</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Dilëwyd: %1.</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>dim mynediad</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing more was sent.</source>
        <translation>Canslwyd. Ni anfonwyd dim arall.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check this computer&apos;s connection, then try again.</source>
        <translation>Nid oes modd cyrraedd %1. Gwiriwch gysylltiad y cyfrifiadur hwn, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation>Nid atebodd %1 mewn pryd. Rhowch gynnig arall arni ymhen ychydig.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before it answered, so this may or may not have arrived. Trying again is safe: it will not be done twice.</source>
        <translation>Collwyd y cysylltiad (%1) cyn i ateb gyrraedd, felly efallai fod y cais wedi cyrraedd, neu efallai nad yw. Mae&apos;n ddiogel rhoi cynnig arall arni: ni fydd yn cael ei wneud ddwywaith.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy did not let this program through. Ask IT support to allow %1.</source>
        <translation>Ni adawodd gweinydd dirprwyol y rhwydwaith i&apos;r rhaglen hon fynd drwodd. Gofynnwch i&apos;r tîm cymorth TG ganiatáu %1.</translation>
    </message>
    <message>
        <source>The portal&apos;s address sends this program elsewhere (%1), which is not followed for safety. Check the portal&apos;s address.</source>
        <translation>Mae cyfeiriad Porth yn anfon y rhaglen hon i rywle arall (%1). Er diogelwch, nid aeth y rhaglen yno. Gwiriwch gyfeiriad Porth.</translation>
    </message>
    <message>
        <source>Something between this computer and %1 answered with a web page of its own, such as a school filter or a Wi-Fi sign-in. Open a browser to see it, or ask IT support to allow the portal&apos;s addresses.</source>
        <translation>Atebodd rhywbeth rhwng y cyfrifiadur hwn a&apos;r gweinydd (%1) â&apos;i dudalen we ei hun, er enghraifft system hidlo&apos;r ysgol neu dudalen mewngofnodi Wi-Fi. Agorwch borwr i&apos;w gweld, neu gofynnwch i&apos;r tîm cymorth TG ganiatáu cyfeiriadau Porth.</translation>
    </message>
    <message>
        <source>The answer arrived damaged. Try again; nothing you typed is lost.</source>
        <translation>Roedd yr ateb wedi&apos;i ddifrodi pan gyrhaeddodd. Rhowch gynnig arall arni; ni chollwyd dim a deipiwyd gennych.</translation>
    </message>
    <message>
        <source>The answer arrived damaged (“%1”). Try again; nothing you typed is lost.</source>
        <translation>Roedd yr ateb wedi&apos;i ddifrodi pan gyrhaeddodd (“%1”). Rhowch gynnig arall arni; ni chollwyd dim a deipiwyd gennych.</translation>
    </message>
    <message>
        <source>The portal has a fault of its own (%1). Try again in a few minutes.</source>
        <translation>Mae nam ar Borth ei hun (%1). Rhowch gynnig arall arni ymhen ychydig funudau.</translation>
    </message>
    <message>
        <source>The portal is busy. Try again in %1.</source>
        <translation>Mae Porth yn brysur. Rhowch gynnig arall arni ymhen %1.</translation>
    </message>
    <message>
        <source>The portal is busy. Try again in a minute.</source>
        <translation>Mae Porth yn brysur. Rhowch gynnig arall arni ymhen munud.</translation>
    </message>
    <message>
        <source>The email address or the password is not right. Check both and try again.</source>
        <translation>Nid yw&apos;r cyfeiriad e-bost neu&apos;r cyfrinair yn gywir. Gwiriwch y ddau a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Too many failed tries. Wait a little, up to 15 minutes, then try again.</source>
        <translation>Gormod o ymdrechion aflwyddiannus. Arhoswch ychydig, hyd at 15 munud, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This account is switched off. Ask your Exams Officer.</source>
        <translation>Mae&apos;r cyfrif hwn wedi&apos;i analluogi. Gofynnwch i&apos;ch Swyddog Arholiadau.</translation>
    </message>
    <message>
        <source>The temporary password has expired. Ask your Exams Officer to delete the account and invite you again.</source>
        <translation>Mae&apos;r cyfrinair dros dro wedi dod i ben. Gofynnwch i&apos;ch Swyddog Arholiadau ddileu&apos;r cyfrif a&apos;ch gwahodd eto.</translation>
    </message>
    <message>
        <source>The password has to be reset. Choose “Forgot your password?” below.</source>
        <translation>Rhaid ailosod y cyfrinair. Dewiswch “Wedi anghofio eich cyfrinair?” isod.</translation>
    </message>
    <message>
        <source>The code you entered is not correct or may have expired.</source>
        <translation>Nid yw&apos;r cod a roddwyd gennych yn gywir, neu efallai ei fod wedi dod i ben.</translation>
    </message>
    <message>
        <source>That code has been used already. Wait for the next one in your app, up to 30 seconds.</source>
        <translation>Mae&apos;r cod hwnnw eisoes wedi&apos;i ddefnyddio. Arhoswch hyd at 30 eiliad am y cod nesaf yn eich ap.</translation>
    </message>
    <message>
        <source>That code has expired. Ask for a new one.</source>
        <translation>Mae&apos;r cod hwnnw wedi dod i ben. Gofynnwch am un newydd.</translation>
    </message>
    <message>
        <source>The portal asks for a step that this version cannot do (%1). Log in on the portal&apos;s own page, or look for a newer version.</source>
        <translation>Mae Porth yn gofyn am gam na all y fersiwn hwn ei gyflawni (%1). Mewngofnodwch ar wefan Porth, neu chwiliwch am fersiwn mwy newydd.</translation>
    </message>
    <message>
        <source>You have been signed out, here or elsewhere. Log in again.</source>
        <translation>Rydych wedi cael eich allgofnodi, yma neu yn rhywle arall. Mewngofnodwch eto.</translation>
    </message>
    <message>
        <source>Only Exams Officer and Admin accounts can invite.</source>
        <translation>Dim ond cyfrifon Swyddog Arholiadau a chyfrifon gweinyddol sy&apos;n gallu gwahodd defnyddwyr.</translation>
    </message>
    <message>
        <source>This account may not be deleted by you.</source>
        <translation>Ni chewch ddileu&apos;r cyfrif hwn.</translation>
    </message>
    <message>
        <source>This person&apos;s access may not be changed by you.</source>
        <translation>Ni chewch newid mynediad y person hwn.</translation>
    </message>
    <message>
        <source>Your account may not do this. Ask your Exams Officer.</source>
        <translation>Nid oes gan eich cyfrif ganiatâd i wneud hyn. Gofynnwch i&apos;ch Swyddog Arholiadau.</translation>
    </message>
    <message>
        <source>You are not signed in. Log in first.</source>
        <translation>Nid ydych wedi mewngofnodi. Mewngofnodwch yn gyntaf.</translation>
    </message>
    <message>
        <source>Multi-factor authentication has to be set up for this account first.</source>
        <translation>Rhaid sefydlu dilysu aml-ffactor ar gyfer y cyfrif hwn yn gyntaf.</translation>
    </message>
    <message>
        <source>This person&apos;s account no longer exists.</source>
        <translation>Nid yw cyfrif y person hwn yn bodoli mwyach.</translation>
    </message>
    <message>
        <source>Your account does not belong to that centre.</source>
        <translation>Nid yw eich cyfrif yn perthyn i&apos;r ganolfan honno.</translation>
    </message>
    <message>
        <source>Somebody else has changed this account meanwhile. Look at how it stands now, then decide again.</source>
        <translation>Mae rhywun arall wedi newid y cyfrif hwn yn y cyfamser. Edrychwch ar y cyfrif fel y mae nawr, yna penderfynwch eto.</translation>
    </message>
    <message>
        <source>Somebody in the centre already has this email address.</source>
        <translation>Mae&apos;r cyfeiriad e-bost hwn eisoes gan rywun yn y ganolfan.</translation>
    </message>
    <message>
        <source>All Admin accounts of the centre are in use. Delete one first, or invite a User.</source>
        <translation>Mae pob cyfrif gweinyddol sydd gan y ganolfan mewn defnydd. Dilëwch un ohonynt yn gyntaf, neu gwahoddwch y person fel Defnyddiwr.</translation>
    </message>
    <message>
        <source>A centre has one Exams Officer. A change is asked of the exam board.</source>
        <translation>Un Swyddog Arholiadau sydd gan bob canolfan. I newid hynny, gofynnwch i&apos;r bwrdd arholi.</translation>
    </message>
    <message>
        <source>One of these permissions comes with the account type and cannot be assigned.</source>
        <translation>Mae un o&apos;r caniatadau hyn yn dod gyda&apos;r math o gyfrif ac nid oes modd ei roi ar wahân.</translation>
    </message>
    <message>
        <source>The portal did not accept the marked fields. Correct them and send again.</source>
        <translation>Ni dderbyniodd Porth y meysydd sydd wedi&apos;u nodi. Cywirwch nhw ac anfonwch eto.</translation>
    </message>
    <message>
        <source>The portal is still working on this. Try again in a few seconds.</source>
        <translation>Mae Porth yn dal i weithio ar hyn. Rhowch gynnig arall arni ymhen ychydig eiliadau.</translation>
    </message>
    <message>
        <source>The list at the portal has changed meanwhile. Refresh it.</source>
        <translation>Mae&apos;r rhestr ar Borth wedi newid yn y cyfamser. Adnewyddwch hi.</translation>
    </message>
    <message>
        <source>The portal refused this. If it stays so, contact portal@wjec.co.uk.</source>
        <translation>Gwrthododd Porth y cais hwn. Os bydd hyn yn parhau, anfonwch e-bost at portal@wjec.co.uk.</translation>
    </message>
    <message>
        <source>The portal refused this (%1). If it stays so, contact portal@wjec.co.uk.</source>
        <translation>Gwrthododd Porth y cais hwn (%1). Os bydd hyn yn parhau, anfonwch e-bost at portal@wjec.co.uk.</translation>
    </message>
    <message>
        <source>No portal address is known yet. Start the program with --portal and the address.</source>
        <translation>Nid yw cyfeiriad Porth yn hysbys eto. Cychwynnwch y rhaglen gyda --portal a&apos;r cyfeiriad.</translation>
    </message>
    <message>
        <source>There is no portal at %1. Check the address.</source>
        <translation>Nid oes porth yn y cyfeiriad hwn: %1. Gwiriwch y cyfeiriad.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read, or holds no certificate. Check --ca.</source>
        <translation>Nid oes modd darllen y ffeil %1, neu nid yw hi&apos;n cynnwys tystysgrif. Gwiriwch --ca.</translation>
    </message>
    <message>
        <source>The sign-in is too large for this computer&apos;s keychain, so it lasts only until the program closes.</source>
        <translation>Mae&apos;r manylion mewngofnodi yn rhy fawr i gadwyn allweddi&apos;r cyfrifiadur hwn, felly dim ond nes i&apos;r rhaglen gau y byddant yn para.</translation>
    </message>
    <message>
        <source>The keychain no longer has your sign-in. Log in again.</source>
        <translation>Nid yw eich manylion mewngofnodi yn y gadwyn allweddi mwyach. Mewngofnodwch eto.</translation>
    </message>
    <message>
        <source>No keychain can be used on this computer at the moment, so a sign-in lasts only until the program closes. IT support can set one up.</source>
        <translation>Nid oes modd defnyddio cadwyn allweddi ar y cyfrifiadur hwn ar hyn o bryd, felly dim ond nes i&apos;r rhaglen gau y byddwch yn aros wedi mewngofnodi. Gall y tîm cymorth TG sefydlu un.</translation>
    </message>
    <message>
        <source>The keychain is locked or access was refused, so a sign-in lasts only until the program closes. Unlock the keychain to stay signed in.</source>
        <translation>Mae&apos;r gadwyn allweddi wedi&apos;i chloi, neu gwrthodwyd mynediad ati, felly dim ond nes i&apos;r rhaglen gau y byddwch yn aros wedi mewngofnodi. Datglowch y gadwyn allweddi i aros wedi mewngofnodi.</translation>
    </message>
    <message>
        <source>The keychain does not answer; it may be waiting to be unlocked. Until it answers, a sign-in lasts only until the program closes.</source>
        <translation>Nid yw&apos;r gadwyn allweddi yn ymateb; efallai ei bod yn aros i gael ei datgloi. Nes iddi ymateb, dim ond nes i&apos;r rhaglen gau y byddwch yn aros wedi mewngofnodi.</translation>
    </message>
    <message>
        <source>The keychain has something in the place of your sign-in that is not from this program. Log in again; staying signed in replaces it.</source>
        <translation>Mae rhywbeth nad yw o&apos;r rhaglen hon yn lle eich manylion mewngofnodi yn y gadwyn allweddi. Mewngofnodwch eto; bydd aros wedi mewngofnodi yn ei ddisodli.</translation>
    </message>
    <message>
        <source>You have signed out and the portal no longer accepts that sign-in, but the keychain does not answer, so an entry “Canolfan” may remain in it. It opens nothing. The program removes it at its next start, or delete it in the keychain yourself.</source>
        <translation>Rydych wedi allgofnodi ac nid yw Porth yn derbyn y manylion mewngofnodi hynny mwyach, ond nid yw&apos;r gadwyn allweddi yn ymateb, felly gall cofnod “Canolfan” fod ynddi o hyd. Nid yw&apos;n agor dim. Bydd y rhaglen yn ei ddileu y tro nesaf y bydd yn cychwyn, neu dilëwch ef o&apos;r gadwyn allweddi eich hun.</translation>
    </message>
    <message>
        <source>You have signed out here, but the sign-in could not be ended at the portal nor removed from the keychain: an entry “Canolfan” that opens your account may remain. Start the program again when both can be reached, or delete the entry in the keychain yourself.</source>
        <translation>Rydych wedi allgofnodi yma, ond nid oedd modd dirymu&apos;r manylion mewngofnodi ar Borth na&apos;u dileu o&apos;r gadwyn allweddi: gall cofnod “Canolfan” sy&apos;n agor eich cyfrif fod yno o hyd. Cychwynnwch y rhaglen eto pan fydd modd cyrraedd y ddau, neu dilëwch y cofnod o&apos;r gadwyn allweddi eich hun.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy, %1, cannot be reached, so nothing was sent. Check this computer&apos;s connection and its proxy settings, or ask IT support.</source>
        <translation>Nid oes modd cyrraedd gweinydd dirprwyol y rhwydwaith, %1, felly ni anfonwyd dim. Gwiriwch gysylltiad y cyfrifiadur hwn a&apos;i osodiadau dirprwyol, neu gofynnwch i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy, %1, wants a user name and a password, so nothing was sent. Try again and enter them, or ask IT support.</source>
        <translation>Mae gweinydd dirprwyol y rhwydwaith, %1, yn gofyn am enw defnyddiwr a chyfrinair, felly ni anfonwyd dim. Rhowch gynnig arall arni a rhowch y ddau, neu gofynnwch i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>User name for the network&apos;s proxy %1: </source>
        <translation>Enw defnyddiwr ar gyfer gweinydd dirprwyol y rhwydwaith, %1: </translation>
    </message>
    <message>
        <source>Password for the proxy: </source>
        <translation>Cyfrinair ar gyfer y gweinydd dirprwyol: </translation>
    </message>
    <message>
        <source>The proxy did not accept that. Check both and try again.</source>
        <translation>Ni dderbyniodd y gweinydd dirprwyol hynny. Gwiriwch y ddau a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Exams Officer</source>
        <translation>Swyddog Arholiadau</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Gweinyddwr</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Defnyddiwr</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Gwahoddwyd</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Gweithredol</translation>
    </message>
    <message>
        <source>Access Arrangements/CAP</source>
        <translation>Trefniadau Mynediad/CAP</translation>
    </message>
    <message>
        <source>Entries and Results</source>
        <translation>Cofrestriadau a Chanlyniadau</translation>
    </message>
    <message>
        <source>Past Papers, Marking Schemes and Resources</source>
        <translation>Cyn-bapurau, Cynlluniau Marcio ac Adnoddau</translation>
    </message>
    <message>
        <source>View Scripts</source>
        <translation>Gweld Sgriptiau</translation>
    </message>
    <message>
        <source>Item Level Data</source>
        <translation>Data Lefel Eitem</translation>
    </message>
    <message>
        <source>A2C Keys</source>
        <translation>Allweddi A2C</translation>
    </message>
    <message>
        <source>Make entries; view results under embargo.</source>
        <translation>Gwneud cofrestriadau; gweld canlyniadau dan embargo.</translation>
    </message>
    <message>
        <source>View only; results from 8am on results day.</source>
        <translation>Gweld yn unig; canlyniadau o 8am ar ddiwrnod y canlyniadau.</translation>
    </message>
    <message>
        <source>Covers all subjects.</source>
        <translation>Yn cynnwys pob pwnc.</translation>
    </message>
    <message>
        <source>Only for Exams Officer and Admin accounts.</source>
        <translation>Ar gyfer cyfrifon Swyddog Arholiadau a chyfrifon gweinyddol yn unig.</translation>
    </message>
    <message>
        <source>Comes with the account type.</source>
        <translation>Yn dod gyda&apos;r math o gyfrif.</translation>
    </message>
    <message>
        <source>The Exams Officer always has this.</source>
        <translation>Mae hwn gan y Swyddog Arholiadau bob amser.</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heddiw %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ddoe %1</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>A date&apos;s language: &quot;en&quot; here, &quot;cy&quot; in Welsh.</extracomment>
        <translation>cy</translation>
    </message>
    <message>
        <source>Enter the first name.</source>
        <translation>Rhowch yr enw cyntaf.</translation>
    </message>
    <message>
        <source>Enter the last name.</source>
        <translation>Rhowch y cyfenw.</translation>
    </message>
    <message>
        <source>Enter the email address.</source>
        <translation>Rhowch y cyfeiriad e-bost.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Mae angen hwn.</translation>
    </message>
    <message>
        <source>An email address has at most 254 characters.</source>
        <translation>Ni all cyfeiriad e-bost gynnwys mwy na 254 nod.</translation>
    </message>
    <message>
        <source>A name has at most 100 characters.</source>
        <translation>Ni all enw gynnwys mwy na 100 nod.</translation>
    </message>
    <message>
        <source>There is an invisible character in this. Type it again.</source>
        <translation>Mae nod anweledig yma. Teipiwch hwn eto.</translation>
    </message>
    <message>
        <source>Enter an email address in the correct format, like name@school.example.</source>
        <translation>Rhowch gyfeiriad e-bost yn y ffurf gywir, fel name@school.example.</translation>
    </message>
    <message>
        <source>This cannot be used. Check it.</source>
        <translation>Nid oes modd defnyddio hwn. Gwiriwch ef.</translation>
    </message>
    <message>
        <source>You must use your school/centre email address; personal email addresses can not be used.</source>
        <translation>Rhaid i chi ddefnyddio cyfeiriad e-bost eich ysgol/canolfan; nid oes modd defnyddio cyfeiriadau e-bost personol.</translation>
    </message>
    <message>
        <source>The portal does not know this choice.</source>
        <translation>Nid yw Porth yn adnabod y dewis hwn.</translation>
    </message>
    <message>
        <source>Enter the 6-digit code.</source>
        <translation>Rhowch y cod 6 digid.</translation>
    </message>
    <message>
        <source>Enter the code using only 6 digits.</source>
        <translation>Rhowch y cod gan ddefnyddio dim ond 6 digid.</translation>
    </message>
    <message>
        <source>Only Exams Officer and Admin accounts can do this.</source>
        <translation>Dim ond cyfrifon Swyddog Arholiadau a chyfrifon gweinyddol sy&apos;n gallu gwneud hyn.</translation>
    </message>
    <message>
        <source>The Exams Officer always has everything, and cannot be deleted.</source>
        <translation>Mae gan y Swyddog Arholiadau bob caniatâd bob amser, ac nid oes modd dileu&apos;r cyfrif hwnnw.</translation>
    </message>
    <message>
        <source>This is your own account; somebody else has to do this.</source>
        <translation>Eich cyfrif chi yw hwn; rhaid i rywun arall wneud hyn.</translation>
    </message>
    <message>
        <source>All Admin accounts of the centre are in use.</source>
        <translation>Mae pob cyfrif gweinyddol sydd gan y ganolfan mewn defnydd.</translation>
    </message>
    <message>
        <source>Manages who may use the exam portal in your centre.</source>
        <translation>Yn rheoli pwy all ddefnyddio Porth yn eich canolfan.</translation>
    </message>
    <message>
        <source>Shows these options.</source>
        <translation>Dangos yr opsiynau hyn.</translation>
    </message>
    <message>
        <source>The portal&apos;s address, such as https://portal.example. Remembered.</source>
        <translation>Cyfeiriad Porth, fel https://portal.example. Bydd yn cael ei gofio.</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this file in place of the system&apos;s.</source>
        <translation>Ymddiried yn yr awdurdodau yn y ffeil hon yn lle rhai&apos;r system.</translation>
    </message>
    <message>
        <source>Where the program keeps its own files.</source>
        <translation>Lle mae&apos;r rhaglen yn cadw ei ffeiliau ei hun.</translation>
    </message>
    <message>
        <source>Where the sign-in is kept: keychain, or memory (until the program ends).</source>
        <translation>Lle mae&apos;r manylion mewngofnodi&apos;n cael eu cadw: keychain (y gadwyn allweddi), neu memory (nes i&apos;r rhaglen gau).</translation>
    </message>
    <message>
        <source>The language, for this start: en or cy.</source>
        <translation>Yr iaith, y tro hwn: en neu cy.</translation>
    </message>
    <message>
        <source>The colours, for this start: light, dark or system.</source>
        <translation>Y lliwiau, y tro hwn: light (golau), dark (tywyll) neu system.</translation>
    </message>
    <message>
        <source>%1 takes an address that begins with https://.</source>
        <translation>Mae %1 yn derbyn cyfeiriad sy&apos;n dechrau â https://.</translation>
    </message>
    <message>
        <source>%1: the folder %2 cannot be made. Name another one.</source>
        <translation>%1: nid oes modd creu&apos;r ffolder %2. Nodwch un arall.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by “%2”, which this computer does not trust, so nothing was sent. If your school inspects secure connections, ask IT support to exempt %1, or to install the authority “%2” on this computer.</source>
        <translation>Cyhoeddwyd y dystysgrif (%1) gan “%2”, ac nid yw&apos;r cyfrifiadur hwn yn ymddiried yn hwnnw, felly ni anfonwyd dim. Os yw eich ysgol yn archwilio cysylltiadau diogel, gofynnwch i&apos;r tîm cymorth TG eithrio %1, neu osod yr awdurdod “%2” ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>%1 vouches only for itself (its certificate is self-signed), so nothing was sent. Check the portal&apos;s address; if it is right, ask IT support what answers in its place.</source>
        <translation>Nid oes neb ond ef ei hun yn tystio i&apos;r gweinydd hwn: %1 (mae ei dystysgrif wedi&apos;i llofnodi ganddo ef ei hun), felly ni anfonwyd dim. Gwiriwch gyfeiriad Porth; os yw&apos;n gywir, gofynnwch i&apos;r tîm cymorth TG beth sy&apos;n ateb yn ei le.</translation>
    </message>
    <message>
        <source>The certificate of %1 has been withdrawn because it was misused, so nothing was sent. Do not log in; tell IT support.</source>
        <translation>Mae&apos;r dystysgrif (%1) wedi&apos;i thynnu&apos;n ôl oherwydd iddi gael ei chamddefnyddio, felly ni anfonwyd dim. Peidiwch â mewngofnodi; rhowch wybod i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>The certificate of %1 ran out on %2, so nothing was sent. Check this computer&apos;s date; if it is right, contact portal@wjec.co.uk.</source>
        <translation>Daeth y dystysgrif (%1) i ben ar %2, felly ni anfonwyd dim. Gwiriwch y dyddiad ar y cyfrifiadur hwn; os yw&apos;n gywir, cysylltwch â portal@wjec.co.uk.</translation>
    </message>
    <message>
        <source>The certificate of %1 holds only from %2, so nothing was sent. Check this computer&apos;s date and time, then try again.</source>
        <translation>Nid yw&apos;r dystysgrif (%1) yn ddilys tan %2, felly ni anfonwyd dim. Gwiriwch y dyddiad a&apos;r amser ar y cyfrifiadur hwn, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>What answered is not %1: its certificate is for %2. Nothing was sent. Check the portal&apos;s address; if it is right, ask IT support.</source>
        <translation>Nid y gweinydd hwn atebodd: %1. Mae&apos;r dystysgrif ar gyfer un arall: %2. Ni anfonwyd dim. Gwiriwch gyfeiriad Porth; os yw&apos;n gywir, gofynnwch i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>%1 offers only an outdated kind of secure connection, so nothing was sent. Ask IT support to allow TLS 1.2 or later to %1.</source>
        <translation>Dim ond hen fath o gysylltiad diogel sydd ar gael (%1), felly ni anfonwyd dim. Gofynnwch i&apos;r tîm cymorth TG ganiatáu TLS 1.2 neu ddiweddarach i %1.</translation>
    </message>
    <message>
        <source>The certificate of %1, issued by “%2”, is not up to today&apos;s standards, so nothing was sent. If your school inspects secure connections, ask IT support to exempt %1.</source>
        <translation>Nid yw tystysgrif %1, a gyhoeddwyd gan “%2”, yn cyrraedd safonau heddiw, felly ni anfonwyd dim. Os yw eich ysgol yn archwilio cysylltiadau diogel, gofynnwch i&apos;r tîm cymorth TG eithrio %1.</translation>
    </message>
    <message>
        <source>The portal does not accept this password. Choose a longer one.</source>
        <translation>Nid yw Porth yn derbyn y cyfrinair hwn. Dewiswch un hirach.</translation>
    </message>
    <message>
        <source>The portal does not accept this password (%1). Choose another one.</source>
        <translation>Nid yw Porth yn derbyn y cyfrinair hwn (%1). Dewiswch un arall.</translation>
    </message>
    <message>
        <source>You have used this password before. Choose another one.</source>
        <translation>Rydych chi wedi defnyddio&apos;r cyfrinair hwn o&apos;r blaen. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>The current password is not right. Type it again.</source>
        <translation>Nid yw&apos;r cyfrinair presennol yn gywir. Teipiwch ef eto.</translation>
    </message>
    <message>
        <source>Nobody has signed in with this account yet, so its password cannot be reset. Log in with the temporary password from the invitation email; if that is lost or expired, ask your Exams Officer to invite you again.</source>
        <translation>Nid oes neb wedi mewngofnodi â&apos;r cyfrif hwn eto, felly nid oes modd ailosod ei gyfrinair. Mewngofnodwch â&apos;r cyfrinair dros dro o&apos;r e-bost gwahoddiad; os yw hwnnw wedi&apos;i golli neu wedi dod i ben, gofynnwch i&apos;ch Swyddog Arholiadau eich gwahodd eto.</translation>
    </message>
    <message>
        <source>The code could not be sent. Check the number or address, then try again.</source>
        <translation>Nid oedd modd anfon y cod. Gwiriwch y rhif neu&apos;r cyfeiriad, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The portal does not offer this way of getting codes. Choose another one.</source>
        <translation>Nid yw Porth yn cynnig y ffordd hon o gael codau. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>Enter your mobile number.</source>
        <translation>Rhowch eich rhif ffôn symudol.</translation>
    </message>
    <message>
        <source>Must be a valid phone number: including country code, such as +44 7700 900123.</source>
        <translation>Rhaid iddo fod yn rhif ffôn dilys: gan gynnwys y cod gwlad, fel +44 7700 900123.</translation>
    </message>
    <message>
        <source>Must be a valid phone number: including country code</source>
        <translation>Rhaid iddo fod yn rhif ffôn dilys: gan gynnwys y cod gwlad</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>O leiaf %n nod</numerusform>
            <numerusform>O leiaf %n nod</numerusform>
            <numerusform>O leiaf %n nod</numerusform>
            <numerusform>O leiaf %n nod</numerusform>
            <numerusform>O leiaf %n nod</numerusform>
        </translation>
    </message>
    <message>
        <source>A capital letter (A–Z)</source>
        <translation>Priflythyren (A–Z)</translation>
    </message>
    <message>
        <source>A small letter (a–z)</source>
        <translation>Llythyren fach (a–z)</translation>
    </message>
    <message>
        <source>A digit (0–9)</source>
        <translation>Digid (0–9)</translation>
    </message>
    <message>
        <source>A symbol, such as - or !</source>
        <translation>Symbol, fel - neu !</translation>
    </message>
    <message>
        <source>No blanks</source>
        <translation>Dim bylchau</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>Dim mwy na %n nod</numerusform>
            <numerusform>Dim mwy na %n nod</numerusform>
            <numerusform>Dim mwy na %n nod</numerusform>
            <numerusform>Dim mwy na %n nod</numerusform>
            <numerusform>Dim mwy na %n nod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Defnyddiwch o leiaf %n nod.</numerusform>
            <numerusform>Defnyddiwch o leiaf %n nod.</numerusform>
            <numerusform>Defnyddiwch o leiaf %n nod.</numerusform>
            <numerusform>Defnyddiwch o leiaf %n nod.</numerusform>
            <numerusform>Defnyddiwch o leiaf %n nod.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in a capital letter (A–Z).</source>
        <translation>Rhowch briflythyren (A–Z) ynddo.</translation>
    </message>
    <message>
        <source>Put in a small letter (a–z).</source>
        <translation>Rhowch lythyren fach (a–z) ynddo.</translation>
    </message>
    <message>
        <source>Put in a digit (0–9).</source>
        <translation>Rhowch ddigid (0–9) ynddo.</translation>
    </message>
    <message>
        <source>Put in a symbol, such as - or !</source>
        <translation>Rhowch symbol ynddo, fel - neu !</translation>
    </message>
    <message>
        <source>A password has no blanks. Take them out, or put hyphens in their place.</source>
        <translation>Nid oes bylchau mewn cyfrinair. Tynnwch nhw, neu rhowch gysylltnodau yn eu lle.</translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n characters.</source>
        <translation>
            <numerusform>Peidiwch â defnyddio mwy na %n nod.</numerusform>
            <numerusform>Peidiwch â defnyddio mwy na %n nod.</numerusform>
            <numerusform>Peidiwch â defnyddio mwy na %n nod.</numerusform>
            <numerusform>Peidiwch â defnyddio mwy na %n nod.</numerusform>
            <numerusform>Peidiwch â defnyddio mwy na %n nod.</numerusform>
        </translation>
    </message>
    <message>
        <source>Temporary password from the invitation email: </source>
        <translation>Cyfrinair dros dro o&apos;r e-bost gwahoddiad: </translation>
    </message>
    <message>
        <source>Current password: </source>
        <translation>Cyfrinair presennol: </translation>
    </message>
    <message>
        <source>New password: </source>
        <translation>Cyfrinair newydd: </translation>
    </message>
    <message>
        <source>New password, once more: </source>
        <translation>Cyfrinair newydd, unwaith eto: </translation>
    </message>
    <message>
        <source>Mobile number, such as +44 7700 900123: </source>
        <translation>Rhif ffôn symudol, fel +44 7700 900123: </translation>
    </message>
    <message>
        <source>Which way to get codes should be set up (app is the most secure; app, sms or email): </source>
        <translation>Pa ffordd o gael codau i&apos;w sefydlu (app yw&apos;r fwyaf diogel; app, sms neu email): </translation>
    </message>
    <message>
        <source>Whilst email MFA is available, this is deemed the least secure method. Furthermore, centre-based security measures may cause delivery delays. WJEC/Eduqas has no influence over centre-based security measures, and we recommend consulting with your centre administrator for further advice and guidance.</source>
        <translation>Er bod MFA drwy e-bost ar gael, ystyrir mai dyma&apos;r dull lleiaf diogel. At hynny, gall mesurau diogelwch y ganolfan achosi oedi cyn i negeseuon gyrraedd. Nid oes gan CBAC/Eduqas unrhyw ddylanwad dros fesurau diogelwch y ganolfan, ac rydym yn argymell eich bod yn ymgynghori â gweinyddwr eich canolfan am ragor o gyngor ac arweiniad.</translation>
    </message>
    <message>
        <source>I confirm that I am aware of the risks of using only email MFA (yes or no): </source>
        <translation>Rwy&apos;n cadarnhau fy mod yn ymwybodol o&apos;r risgiau o ddefnyddio MFA e-bost yn unig (ie neu na): </translation>
    </message>
    <message>
        <source>The two new passwords are not alike. Type the same one twice.</source>
        <translation>Nid yw&apos;r ddau gyfrinair newydd yr un fath. Teipiwch yr un cyfrinair ddwywaith.</translation>
    </message>
    <message>
        <source>A password has at least one character and no blanks. Choose another one.</source>
        <translation>Mae gan gyfrinair o leiaf un nod a dim bylchau. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation>Dewiswch un o&apos;r rhain: %1.</translation>
    </message>
    <message>
        <source>Email MFA was not set up, because the risks were not confirmed. Answer yes to set it up.</source>
        <translation>Ni sefydlwyd MFA drwy e-bost, am na chadarnhawyd y risgiau. Atebwch ie i&apos;w sefydlu.</translation>
    </message>
    <message>
        <source>%1 is not set up. Set it up first: canolfan-cli mfa %1</source>
        <translation>Nid yw hwn wedi&apos;i sefydlu: %1. Sefydlwch ef yn gyntaf: canolfan-cli mfa %1</translation>
    </message>
    <message>
        <source>%1 is the only way you get codes, and one must stay. Set up another one first, then remove this one.</source>
        <translation>Dyma&apos;r unig ffordd rydych chi&apos;n cael codau: %1. Rhaid i un aros. Sefydlwch un arall yn gyntaf, yna tynnwch yr un hon.</translation>
    </message>
    <message>
        <source>This account is not set up yet. Choose a password and set up codes first: canolfan-cli first-sign-in %1</source>
        <translation>Nid yw&apos;r cyfrif hwn wedi&apos;i sefydlu eto. Dewiswch gyfrinair a sefydlwch godau yn gyntaf: canolfan-cli first-sign-in %1</translation>
    </message>
    <message>
        <source>Multi-factor authentication has to be set up for this account first: canolfan-cli mfa app, mfa sms or mfa email</source>
        <translation>Rhaid sefydlu dilysu aml-ffactor ar gyfer y cyfrif hwn yn gyntaf: canolfan-cli mfa app, mfa sms neu mfa email</translation>
    </message>
    <message>
        <source>The password has to be reset. Choose a new one with a code by email: canolfan-cli password --forgotten EMAIL</source>
        <translation>Rhaid ailosod y cyfrinair. Dewiswch un newydd gyda chod drwy e-bost: canolfan-cli password --forgotten EMAIL</translation>
    </message>
    <message>
        <source>Add this to your authenticator app, as an address or by typing the key:
%1
Key: %2</source>
        <translation>Ychwanegwch hwn at eich ap dilysu, fel cyfeiriad neu drwy deipio&apos;r allwedd:
%1
Allwedd: %2</translation>
    </message>
    <message>
        <source>%1: off</source>
        <translation>%1: i ffwrdd</translation>
    </message>
    <message>
        <source>%1: on, preferred</source>
        <translation>%1: ymlaen, dewis cyntaf</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1: ymlaen</translation>
    </message>
    <message>
        <source>Your password has been changed.</source>
        <translation>Mae eich cyfrinair wedi&apos;i newid.</translation>
    </message>
    <message>
        <source>The password has been changed. Log in with it: canolfan-cli sign-in %1</source>
        <translation>Mae&apos;r cyfrinair wedi&apos;i newid. Mewngofnodwch ag ef: canolfan-cli sign-in %1</translation>
    </message>
    <message>
        <source>First name: %1
Last name: %2
Email address: %3
Language: %4</source>
        <translation>Enw cyntaf: %1
Cyfenw: %2
Cyfeiriad e-bost: %3
Iaith: %4</translation>
    </message>
    <message>
        <source>You have signed out, here and everywhere else.</source>
        <translation>Rydych chi wedi allgofnodi, yma ac ym mhobman arall.</translation>
    </message>
    <message>
        <source>The input ended before this was complete.</source>
        <translation>Daeth y mewnbwn i ben cyn i hyn gael ei gwblhau.</translation>
    </message>
    <message numerus="yes">
        <source>This computer has not reached the portal for more than %n days, so the sign-in kept on it has been removed. Log in with your password.</source>
        <translation>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly mae&apos;r manylion mewngofnodi a gedwid arno wedi&apos;u dileu. Mewngofnodwch â&apos;ch cyfrinair.</numerusform>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly mae&apos;r manylion mewngofnodi a gedwid arno wedi&apos;u dileu. Mewngofnodwch â&apos;ch cyfrinair.</numerusform>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly mae&apos;r manylion mewngofnodi a gedwid arno wedi&apos;u dileu. Mewngofnodwch â&apos;ch cyfrinair.</numerusform>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly mae&apos;r manylion mewngofnodi a gedwid arno wedi&apos;u dileu. Mewngofnodwch â&apos;ch cyfrinair.</numerusform>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly mae&apos;r manylion mewngofnodi a gedwid arno wedi&apos;u dileu. Mewngofnodwch â&apos;ch cyfrinair.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain does not answer, so the sign-in may still be kept in it, as an entry “Canolfan”. The program removes it at its next start, or delete it in the keychain yourself.</source>
        <translation>Nid yw&apos;r gadwyn allweddi yn ymateb, felly gall eich manylion mewngofnodi fod ynddi o hyd, fel cofnod “Canolfan”. Bydd y rhaglen yn ei ddileu y tro nesaf y bydd yn cychwyn, neu dilëwch ef o&apos;r gadwyn allweddi eich hun.</translation>
    </message>
    <message>
        <source>Too many failed tries. Try again in %1. Each further failure makes the wait longer, up to 15 minutes.</source>
        <translation>Gormod o ymdrechion aflwyddiannus. Rhowch gynnig arall arni ymhen %1. Bydd pob methiant pellach yn gwneud yr aros yn hirach, hyd at 15 munud.</translation>
    </message>
    <message>
        <source>The portal allows this only a few times in an hour. Try again in %1.</source>
        <translation>Dim ond ychydig o weithiau mewn awr y mae Porth yn caniatáu hyn. Rhowch gynnig arall arni ymhen %1.</translation>
    </message>
    <message>
        <source>This is your only way of getting codes, so it cannot be removed. Set up another one first.</source>
        <translation>Dyma eich unig ffordd o gael codau, felly ni ellir ei thynnu. Sefydlwch un arall yn gyntaf.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
        </translation>
    </message>
    <message>
        <source>Canolfan is locked on this computer. Unlock it in its window, or log in again.</source>
        <translation>Mae Canolfan wedi&apos;i gloi ar y cyfrifiadur hwn. Datglowch ef yn ei ffenestr, neu mewngofnodwch eto.</translation>
    </message>
    <message>
        <source>That is another account than the one that is locked here. Sign out, then log in with it.</source>
        <translation>Cyfrif arall yw hwnnw, nid yr un sydd wedi&apos;i gloi yma. Allgofnodwch, yna mewngofnodwch â&apos;r cyfrif arall.</translation>
    </message>
    <message>
        <source>This person has accepted the invitation meanwhile, so it can be neither sent again nor cancelled. To take the account away, delete the user.</source>
        <translation>Mae&apos;r person hwn wedi derbyn y gwahoddiad yn y cyfamser, felly nid oes modd ei anfon eto na&apos;i ganslo. I gael gwared ar y cyfrif, dilëwch y defnyddiwr.</translation>
    </message>
    <message>
        <source>The copy on this computer can be read but not written to, so no change was saved. Ask IT support to let this program write in its own folder, then try again.</source>
        <translation>Mae modd darllen y copi ar y cyfrifiadur hwn ond nid ysgrifennu iddo, felly ni chadwyd dim newid. Gofynnwch i&apos;r tîm cymorth TG adael i&apos;r rhaglen hon ysgrifennu yn ei ffolder ei hun, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full, so nothing was saved. Make room on it, then try again.</source>
        <translation>Mae disg y cyfrifiadur hwn yn llawn, felly ni chadwyd dim. Gwnewch le arni, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk reports a fault, so nothing was saved. Try again; if it stays so, tell IT support.</source>
        <translation>Mae nam ar ddisg y cyfrifiadur hwn, felly ni chadwyd dim. Rhowch gynnig arall arni; os bydd hyn yn parhau, rhowch wybod i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk reports a fault (%1), so nothing was saved. Try again; if it stays so, tell IT support.</source>
        <translation>Mae nam ar ddisg y cyfrifiadur hwn (%1), felly ni chadwyd dim. Rhowch gynnig arall arni; os bydd hyn yn parhau, rhowch wybod i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>The copy on this computer was made by a newer version of this program and is left as it is. Install the newer version to go on with it.</source>
        <translation>Gwnaed y copi ar y cyfrifiadur hwn gan fersiwn mwy newydd o&apos;r rhaglen hon, ac mae wedi&apos;i adael fel y mae. Gosodwch y fersiwn mwy newydd i barhau ag ef.</translation>
    </message>
    <message>
        <source>Another window or command of this program has changed the copy on this computer meanwhile. Try again.</source>
        <translation>Mae ffenestr neu orchymyn arall o&apos;r rhaglen hon wedi newid y copi ar y cyfrifiadur hwn yn y cyfamser. Rhowch gynnig arall arni.</translation>
    </message>
    <message numerus="yes">
        <source>This computer has not reached the portal for more than %n days, so the list is no longer shown. Connect to see it again; changes that wait to be sent are kept.</source>
        <translation>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly nid yw&apos;r rhestr yn cael ei dangos mwyach. Cysylltwch i&apos;w gweld eto; caiff newidiadau sy&apos;n aros i&apos;w hanfon eu cadw.</numerusform>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly nid yw&apos;r rhestr yn cael ei dangos mwyach. Cysylltwch i&apos;w gweld eto; caiff newidiadau sy&apos;n aros i&apos;w hanfon eu cadw.</numerusform>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly nid yw&apos;r rhestr yn cael ei dangos mwyach. Cysylltwch i&apos;w gweld eto; caiff newidiadau sy&apos;n aros i&apos;w hanfon eu cadw.</numerusform>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly nid yw&apos;r rhestr yn cael ei dangos mwyach. Cysylltwch i&apos;w gweld eto; caiff newidiadau sy&apos;n aros i&apos;w hanfon eu cadw.</numerusform>
            <numerusform>Nid yw&apos;r cyfrifiadur hwn wedi cyrraedd Porth ers mwy na %n diwrnod, felly nid yw&apos;r rhestr yn cael ei dangos mwyach. Cysylltwch i&apos;w gweld eto; caiff newidiadau sy&apos;n aros i&apos;w hanfon eu cadw.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a keychain nothing can be kept on this computer, so changes can be made only while the portal can be reached. IT support can set a keychain up.</source>
        <translation>Heb gadwyn allweddi nid oes modd cadw dim ar y cyfrifiadur hwn, felly dim ond pan fydd modd cyrraedd Porth y gellir gwneud newidiadau. Gall y tîm cymorth TG sefydlu cadwyn allweddi.</translation>
    </message>
    <message>
        <source>This change may have reached the portal already, so it cannot be undone now. Wait until the portal has answered, then change it back if need be.</source>
        <translation>Efallai fod y newid hwn wedi cyrraedd Porth eisoes, felly nid oes modd ei ddadwneud nawr. Arhoswch nes bydd Porth wedi ateb, yna newidiwch ef yn ôl os bydd angen.</translation>
    </message>
    <message>
        <source>This change is no longer waiting: it has been sent or undone meanwhile. Look at how the account stands now.</source>
        <translation>Nid yw&apos;r newid hwn yn aros mwyach: mae wedi&apos;i anfon neu ei ddadwneud yn y cyfamser. Edrychwch ar y cyfrif fel y mae nawr.</translation>
    </message>
    <message>
        <source>Nothing to change: name permissions after --grant or --withdraw, or an account type after --type.</source>
        <translation>Dim i&apos;w newid: nodwch ganiatadau ar ôl --grant neu --withdraw, neu fath o gyfrif ar ôl --type.</translation>
    </message>
    <message>
        <source>This is already in use.</source>
        <translation>Mae hwn eisoes mewn defnydd.</translation>
    </message>
    <message>
        <source>The portal cannot be reached. This is from the copy on this computer; it was last up to date: %1.</source>
        <translation>Nid oes modd cyrraedd Porth. Daw hyn o&apos;r copi ar y cyfrifiadur hwn; roedd yn gyfredol ddiwethaf: %1.</translation>
    </message>
    <message>
        <source>Saved on this computer; the portal does not have it yet. It is sent with the next command that reaches the portal.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn; nid yw wedi cyrraedd Porth eto. Caiff ei anfon gyda&apos;r gorchymyn nesaf sy&apos;n cyrraedd Porth.</translation>
    </message>
    <message>
        <source>Invitation cancelled: %1.</source>
        <translation>Gwahoddiad wedi&apos;i ganslo: %1.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Nid oes dim yn aros i&apos;w anfon.</translation>
    </message>
    <message>
        <source>Nothing awaits a decision.</source>
        <translation>Nid oes dim yn aros am benderfyniad.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Wedi&apos;i dynnu&apos;n ôl: %1</translation>
    </message>
    <message>
        <source>the number of a change, as canolfan-cli waiting lists them</source>
        <translation>rhif newid, fel y mae canolfan-cli waiting yn ei ddangos</translation>
    </message>
    <message>
        <source>%1 cannot be written. Name a file in a folder where you may write.</source>
        <translation>Ni ellir ysgrifennu %1. Nodwch ffeil mewn ffolder y cewch ysgrifennu ynddi.</translation>
    </message>
    <message>
        <source>Was: %1</source>
        <translation>Cynt: %1</translation>
    </message>
    <message>
        <source>In the portal now: %1</source>
        <translation>Ym Mhorth nawr: %1</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>Eich fersiwn chi: %1</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>dim cyfrif</translation>
    </message>
    <message>
        <source>Past Papers</source>
        <translation>Cyn-bapurau</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>access</comment>
        <translation>dim</translation>
    </message>
    <message>
        <source>everything</source>
        <comment>access</comment>
        <translation>popeth</translation>
    </message>
    <message>
        <source>Make %1 an Admin; access then: %2</source>
        <translation>Gwneud yn Weinyddwr: %1; mynediad wedyn: %2</translation>
    </message>
    <message>
        <source>Make %1 a User; access then: %2</source>
        <translation>Gwneud yn Ddefnyddiwr: %1; mynediad wedyn: %2</translation>
    </message>
    <message>
        <source>Make %1 the Exams Officer</source>
        <translation>Gwneud yn Swyddog Arholiadau: %1</translation>
    </message>
    <message>
        <source>Give %1: %2</source>
        <translation>%1 – rhoi: %2</translation>
    </message>
    <message>
        <source>Take away from %1: %2</source>
        <translation>%1 – tynnu&apos;n ôl: %2</translation>
    </message>
    <message>
        <source>Give %1: %2; take away: %3</source>
        <translation>%1 – rhoi: %2; tynnu&apos;n ôl: %3</translation>
    </message>
    <message>
        <source>Invite %1 (%2) as an Admin; access: %3</source>
        <comment>name, email, permissions</comment>
        <translation>Gwahodd fel Gweinyddwr: %1 (%2); mynediad: %3</translation>
    </message>
    <message>
        <source>Invite %1 (%2) as a User; access: %3</source>
        <comment>name, email, permissions</comment>
        <translation>Gwahodd fel Defnyddiwr: %1 (%2); mynediad: %3</translation>
    </message>
    <message>
        <source>Delete the account of %1</source>
        <translation>Dileu cyfrif: %1</translation>
    </message>
    <message>
        <source>Send the invitation to %1 again</source>
        <translation>Ailanfon gwahoddiad: %1</translation>
    </message>
    <message>
        <source>Cancel the invitation of %1</source>
        <translation>Canslo gwahoddiad: %1</translation>
    </message>
    <message>
        <source>becomes an Admin</source>
        <translation>dod yn Weinyddwr</translation>
    </message>
    <message>
        <source>becomes a User</source>
        <translation>dod yn Ddefnyddiwr</translation>
    </message>
    <message>
        <source>Invitation waiting: not sent yet</source>
        <translation>Gwahoddiad ar y gweill: heb ei anfon eto</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Ar y gweill: %1</translation>
    </message>
    <message>
        <source>Delete waiting: still has access</source>
        <translation>Dileu ar y gweill: â mynediad o hyd</translation>
    </message>
    <message>
        <source>Invitation waiting to be sent again</source>
        <translation>Ailanfon gwahoddiad ar y gweill</translation>
    </message>
    <message>
        <source>Cancelling waits: invitation still good</source>
        <translation>Canslo ar y gweill: gwahoddiad yn ddilys o hyd</translation>
    </message>
    <message>
        <source>Invitation being sent</source>
        <translation>Wrthi&apos;n anfon gwahoddiad</translation>
    </message>
    <message>
        <source>Being sent: %1</source>
        <translation>Wrthi&apos;n anfon: %1</translation>
    </message>
    <message>
        <source>Delete being sent: may still have access</source>
        <translation>Wrthi&apos;n dileu: efallai â mynediad o hyd</translation>
    </message>
    <message>
        <source>Invitation being sent again</source>
        <translation>Wrthi&apos;n ailanfon gwahoddiad</translation>
    </message>
    <message>
        <source>Cancelling being sent: may still be good</source>
        <translation>Wrthi&apos;n canslo: efallai&apos;n ddilys o hyd</translation>
    </message>
    <message>
        <source>Not sent: the invitation</source>
        <translation>Heb ei anfon: gwahoddiad</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Heb ei anfon: %1</translation>
    </message>
    <message>
        <source>Not sent: delete. Still has access</source>
        <translation>Heb ei anfon: dileu. Â mynediad o hyd</translation>
    </message>
    <message>
        <source>Not sent: the invitation, again</source>
        <translation>Heb ei anfon: ailanfon gwahoddiad</translation>
    </message>
    <message>
        <source>Not sent: cancel the invitation</source>
        <translation>Heb ei anfon: canslo gwahoddiad</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Angen eich penderfyniad</translation>
    </message>
    <message>
        <source>Needs your decision: not accepted</source>
        <translation>Angen eich penderfyniad: heb ei dderbyn</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n more</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 · 1 arall</numerusform>
            <numerusform>%1 · %n arall</numerusform>
            <numerusform>%1 · %n arall</numerusform>
            <numerusform>%1 · %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ar y gweill</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wrthi&apos;n anfon</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Heb ei dderbyn</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Heb ei anfon</translation>
    </message>
    <message>
        <source>Saved on this computer, not sent yet: the person still has access.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn, heb ei anfon eto: mae gan y person fynediad o hyd.</translation>
    </message>
    <message>
        <source>Saved on this computer, not sent yet: the invitation can still be used.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn, heb ei anfon eto: mae modd defnyddio&apos;r gwahoddiad o hyd.</translation>
    </message>
    <message>
        <source>Saved on this computer, not sent yet: no email has gone out.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn, heb ei anfon eto: nid oes e-bost wedi mynd allan.</translation>
    </message>
    <message>
        <source>Saved on this computer, not sent yet.</source>
        <translation>Wedi&apos;i gadw ar y cyfrifiadur hwn, heb ei anfon eto.</translation>
    </message>
    <message>
        <source>Sent, but it is not known yet whether it has arrived. It will not be done twice.</source>
        <translation>Wedi&apos;i anfon, ond nid yw&apos;n hysbys eto a yw wedi cyrraedd. Ni fydd yn cael ei wneud ddwywaith.</translation>
    </message>
    <message>
        <source>The portal did not accept this.</source>
        <translation>Ni dderbyniodd Porth hyn.</translation>
    </message>
    <message>
        <source>You no longer have the right to make this change, so it is not sent. You can export it and hand it on.</source>
        <translation>Nid oes gennych hawl i wneud y newid hwn mwyach, felly nid yw&apos;n cael ei anfon. Gallwch ei allforio a&apos;i drosglwyddo i rywun arall.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Esboniad</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>when a change was made</comment>
        <translation>Gwnaed</translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>Dim newidiadau ar y gweill</numerusform>
            <numerusform>1 newid ar y gweill</numerusform>
            <numerusform>Newidiadau ar y gweill: %n</numerusform>
            <numerusform>Newidiadau ar y gweill: %n</numerusform>
            <numerusform>Newidiadau ar y gweill: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>All-lein ers %1</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts need you</source>
        <translation>
            <numerusform>Dim gwrthdaro</numerusform>
            <numerusform>1 gwrthdaro i&apos;w ddatrys</numerusform>
            <numerusform>Gwrthdaro i&apos;w ddatrys: %n</numerusform>
            <numerusform>Gwrthdaro i&apos;w ddatrys: %n</numerusform>
            <numerusform>Gwrthdaro i&apos;w ddatrys: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending %1 of %2…</source>
        <translation>Wrthi&apos;n anfon %1 o %2…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes not sent</source>
        <translation>
            <numerusform>Dim newidiadau heb eu hanfon</numerusform>
            <numerusform>1 newid heb ei anfon</numerusform>
            <numerusform>Newidiadau heb eu hanfon: %n</numerusform>
            <numerusform>Newidiadau heb eu hanfon: %n</numerusform>
            <numerusform>Newidiadau heb eu hanfon: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes sent</source>
        <translation>Pob newid wedi&apos;i anfon</translation>
    </message>
    <message>
        <source>Changes are made only while online</source>
        <translation>Dim newidiadau ond ar-lein</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what waits · since when offline</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing of it is sent until you have decided.</source>
        <translation>Ni fydd dim ohono&apos;n cael ei anfon nes i chi benderfynu.</translation>
    </message>
    <message>
        <source>This computer has no keychain that could keep the copy&apos;s key, so no change can be saved here to be sent later.</source>
        <translation>Nid oes gan y cyfrifiadur hwn gadwyn allweddi i gadw allwedd y copi, felly nid oes modd cadw newidiadau yma i&apos;w hanfon yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The portal cannot be reached. Changes are saved on this computer and sent as soon as it can be.</source>
        <translation>Nid oes modd cyrraedd Porth. Mae newidiadau&apos;n cael eu cadw ar y cyfrifiadur hwn a&apos;u hanfon cyn gynted ag y bydd modd.</translation>
    </message>
    <message>
        <source>Changes are saved on this computer and are being sent.</source>
        <translation>Mae&apos;r newidiadau wedi&apos;u cadw ar y cyfrifiadur hwn ac wrthi&apos;n cael eu hanfon.</translation>
    </message>
    <message>
        <source>You no longer have the right to make them. You can export them.</source>
        <translation>Nid oes gennych hawl i&apos;w gwneud mwyach. Gallwch eu hallforio.</translation>
    </message>
    <message>
        <source>What you see is what the portal has.</source>
        <translation>Yr hyn a welwch yw&apos;r hyn sydd gan Borth.</translation>
    </message>
    <message>
        <source>no copy yet</source>
        <translation>dim copi eto</translation>
    </message>
    <message>
        <source>copy from %1</source>
        <translation>copi %1</translation>
    </message>
    <message numerus="yes">
        <source>The key of an earlier copy is back, and with it %n changes that had not been sent.</source>
        <translation>
            <numerusform>Mae allwedd copi cynharach yn ôl, heb newidiadau heb eu hanfon.</numerusform>
            <numerusform>Mae allwedd copi cynharach yn ôl, a chyda hi 1 newid nad oedd wedi&apos;i anfon.</numerusform>
            <numerusform>Mae allwedd copi cynharach yn ôl, a chyda hi&apos;r newidiadau nad oeddent wedi&apos;u hanfon: %n.</numerusform>
            <numerusform>Mae allwedd copi cynharach yn ôl, a chyda hi&apos;r newidiadau nad oeddent wedi&apos;u hanfon: %n.</numerusform>
            <numerusform>Mae allwedd copi cynharach yn ôl, a chyda hi&apos;r newidiadau nad oeddent wedi&apos;u hanfon: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was signed out: %n changes are not at the portal yet. Send them with sync, keep a list with waiting --csv FILE, or sign out with --discard to lose them.</source>
        <translation>
            <numerusform>Nid allgofnodwyd neb. Nid oes newidiadau heb gyrraedd Porth.</numerusform>
            <numerusform>Nid allgofnodwyd neb: mae 1 newid heb gyrraedd Porth eto. Anfonwch ef â sync, cadwch restr â waiting --csv FILE, neu allgofnodwch â --discard i&apos;w golli.</numerusform>
            <numerusform>Nid allgofnodwyd neb: mae %n o newidiadau heb gyrraedd Porth eto. Anfonwch nhw â sync, cadwch restr â waiting --csv FILE, neu allgofnodwch â --discard i&apos;w colli.</numerusform>
            <numerusform>Nid allgofnodwyd neb: mae %n o newidiadau heb gyrraedd Porth eto. Anfonwch nhw â sync, cadwch restr â waiting --csv FILE, neu allgofnodwch â --discard i&apos;w colli.</numerusform>
            <numerusform>Nid allgofnodwyd neb: mae %n o newidiadau heb gyrraedd Porth eto. Anfonwch nhw â sync, cadwch restr â waiting --csv FILE, neu allgofnodwch â --discard i&apos;w colli.</numerusform>
        </translation>
    </message>
    <message>
        <source>ran out on %1</source>
        <translation>daeth i ben ar %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tan %1</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>Dim gwrthdaro</numerusform>
            <numerusform>1 gwrthdaro</numerusform>
            <numerusform>Gwrthdaro: %n</numerusform>
            <numerusform>Gwrthdaro: %n</numerusform>
            <numerusform>Gwrthdaro: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Dim ar y gweill</numerusform>
            <numerusform>1 ar y gweill</numerusform>
            <numerusform>Ar y gweill: %n</numerusform>
            <numerusform>Ar y gweill: %n</numerusform>
            <numerusform>Ar y gweill: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>All-lein</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Dim heb eu hanfon</numerusform>
            <numerusform>1 heb ei anfon</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
            <numerusform>Heb eu hanfon: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All sent</source>
        <comment>changes</comment>
        <translation>Popeth wedi&apos;i anfon</translation>
    </message>
    <message>
        <source>Online only</source>
        <translation>Ar-lein yn unig</translation>
    </message>
    <message>
        <source>Too many tries in the last hour. You can try again within an hour.</source>
        <translation>Gormod o ymdrechion yn ystod yr awr ddiwethaf. Byddwch yn gallu rhoi cynnig arall arni o fewn awr.</translation>
    </message>
    <message>
        <source>This account has no verified email address that a code could be sent to, so its password cannot be reset here. Ask the help desk, ithelpdesk@wjec.co.uk, to reset it.</source>
        <translation>Nid oes gan y cyfrif hwn gyfeiriad e-bost wedi&apos;i wirio y gellid anfon cod ato, felly ni ellir ailosod ei gyfrinair yma. Gofynnwch i&apos;r ddesg gymorth, ithelpdesk@wjec.co.uk, ei ailosod.</translation>
    </message>
    <message>
        <source>No email yet? It comes from portal-no-reply@wjec.co.uk. Look in the junk folder too; if it is not there, ask IT support whether that sender is blocked.</source>
        <translation>Dim e-bost eto? Daw oddi wrth portal-no-reply@wjec.co.uk. Edrychwch yn y ffolder sothach hefyd; os nad yw yno, gofynnwch i&apos;r tîm cymorth TG a yw&apos;r anfonwr hwnnw wedi&apos;i rwystro.</translation>
    </message>
    <message>
        <source>The copy on this computer was damaged, so the list is read from the portal again as soon as that can be reached. Unsent changes lost with it: %1. Look through the list and make them again.</source>
        <translation>Roedd y copi ar y cyfrifiadur hwn wedi&apos;i ddifrodi, felly caiff y rhestr ei darllen o Borth eto cyn gynted ag y bydd modd ei gyrraedd. Newidiadau heb eu hanfon a gollwyd gydag ef: %1. Edrychwch drwy&apos;r rhestr a gwnewch nhw eto.</translation>
    </message>
    <message>
        <source>The copy on this computer was damaged, so the list is read from the portal again as soon as that can be reached. No unsent change was lost.</source>
        <translation>Roedd y copi ar y cyfrifiadur hwn wedi&apos;i ddifrodi, felly caiff y rhestr ei darllen o Borth eto cyn gynted ag y bydd modd ei gyrraedd. Ni chollwyd dim newid heb ei anfon.</translation>
    </message>
    <message>
        <source>The keychain no longer has the key to the copy on this computer, so the list is read from the portal again as soon as that can be reached. Unsent changes locked in the old copy: %1. It is kept for 30 days; they come back if the key does.</source>
        <translation>Nid yw&apos;r allwedd i&apos;r copi ar y cyfrifiadur hwn yn y gadwyn allweddi mwyach, felly caiff y rhestr ei darllen o Borth eto cyn gynted ag y bydd modd ei gyrraedd. Newidiadau heb eu hanfon sydd ynghlo yn yr hen gopi: %1. Caiff ei gadw am 30 diwrnod; daw&apos;r newidiadau yn ôl os daw&apos;r allwedd yn ôl.</translation>
    </message>
    <message>
        <source>The keychain no longer has the key to the copy on this computer, so the list is read from the portal again as soon as that can be reached. No unsent change was in it.</source>
        <translation>Nid yw&apos;r allwedd i&apos;r copi ar y cyfrifiadur hwn yn y gadwyn allweddi mwyach, felly caiff y rhestr ei darllen o Borth eto cyn gynted ag y bydd modd ei gyrraedd. Nid oedd dim newid heb ei anfon ynddo.</translation>
    </message>
    <message>
        <source>You are not staying signed in on this computer, so nothing is kept on it, and changes can be made only while the portal can be reached. To keep them here, stay signed in: Settings.</source>
        <translation>Nid ydych yn aros wedi mewngofnodi ar y cyfrifiadur hwn, felly ni chedwir dim arno, a dim ond pan fydd modd cyrraedd Porth y gellir gwneud newidiadau. I&apos;w cadw yma, dewiswch aros wedi mewngofnodi: Gosodiadau.</translation>
    </message>
    <message>
        <source>Another window or command of this program is busy with the copy on this computer. Wait until it has finished, then try again.</source>
        <translation>Mae ffenestr neu orchymyn arall o&apos;r rhaglen hon yn brysur gyda&apos;r copi ar y cyfrifiadur hwn. Arhoswch nes iddo orffen, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This change was read from a damaged copy: it may have been sent or undone before. Look at how the account stands now, then try again or undo it.</source>
        <translation>Darllenwyd y newid hwn o gopi a oedd wedi&apos;i ddifrodi: gall fod wedi&apos;i anfon neu ei ddadwneud yn barod. Edrychwch ar y cyfrif fel y mae nawr, yna rhowch gynnig arall arni neu dadwnewch y newid.</translation>
    </message>
    <message>
        <source>This computer gives out no random numbers, so nothing can be encrypted and nothing was saved. Start it again; if it stays so, tell IT support.</source>
        <translation>Nid yw&apos;r cyfrifiadur hwn yn rhoi haprifau, felly nid oes modd amgryptio dim ac ni chadwyd dim. Ailgychwynnwch ef; os bydd hyn yn parhau, rhowch wybod i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>The list is no longer shown</source>
        <translation>Ni ddangosir y rhestr mwyach</translation>
    </message>
    <message>
        <source>No change can be saved</source>
        <translation>Nid oes modd cadw newidiadau</translation>
    </message>
    <message>
        <source>No list</source>
        <comment>it is no longer shown</comment>
        <translation>Dim rhestr</translation>
    </message>
    <message>
        <source>Nothing saved</source>
        <comment>changes</comment>
        <translation>Heb eu cadw</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full, so no change can be saved. Make room on it, then make the change again.</source>
        <translation>Mae disg y cyfrifiadur hwn yn llawn, felly nid oes modd cadw newidiadau. Gwnewch le arni, yna gwnewch y newid eto.</translation>
    </message>
    <message>
        <source>The copy on this computer can be read but not written to, so no change can be saved. Ask IT support to let this program write in its own folder.</source>
        <translation>Mae modd darllen y copi ar y cyfrifiadur hwn ond nid ysgrifennu iddo, felly nid oes modd cadw newidiadau. Gofynnwch i&apos;r tîm cymorth TG adael i&apos;r rhaglen hon ysgrifennu yn ei ffolder ei hun.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that had not been sent were recovered from the damaged copy on this computer.</source>
        <translation>
            <numerusform>Roedd y copi ar y cyfrifiadur hwn wedi&apos;i ddifrodi. Nid oedd newidiadau heb eu hanfon ynddo.</numerusform>
            <numerusform>Roedd y copi ar y cyfrifiadur hwn wedi&apos;i ddifrodi, ond adferwyd 1 newid nad oedd wedi&apos;i anfon.</numerusform>
            <numerusform>Roedd y copi ar y cyfrifiadur hwn wedi&apos;i ddifrodi, ond adferwyd y newidiadau nad oeddent wedi&apos;u hanfon: %n.</numerusform>
            <numerusform>Roedd y copi ar y cyfrifiadur hwn wedi&apos;i ddifrodi, ond adferwyd y newidiadau nad oeddent wedi&apos;u hanfon: %n.</numerusform>
            <numerusform>Roedd y copi ar y cyfrifiadur hwn wedi&apos;i ddifrodi, ond adferwyd y newidiadau nad oeddent wedi&apos;u hanfon: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may have been sent or undone before. Look at how these accounts stand now, then send or undo them: Waiting changes.</source>
        <translation>
            <numerusform>Ni all yr un ohonynt fod wedi&apos;i anfon na&apos;i ddadwneud yn barod.</numerusform>
            <numerusform>Gall 1 ohonynt fod wedi&apos;i anfon neu ei ddadwneud yn barod. Edrychwch ar y cyfrif hwn fel y mae nawr, yna anfonwch neu dadwnewch y newid: Newidiadau ar y gweill.</numerusform>
            <numerusform>Gall rhai ohonynt fod wedi&apos;u hanfon neu eu dadwneud yn barod: %n. Edrychwch ar y cyfrifon hyn fel y maent nawr, yna anfonwch neu dadwnewch nhw: Newidiadau ar y gweill.</numerusform>
            <numerusform>Gall rhai ohonynt fod wedi&apos;u hanfon neu eu dadwneud yn barod: %n. Edrychwch ar y cyfrifon hyn fel y maent nawr, yna anfonwch neu dadwnewch nhw: Newidiadau ar y gweill.</numerusform>
            <numerusform>Gall rhai ohonynt fod wedi&apos;u hanfon neu eu dadwneud yn barod: %n. Edrychwch ar y cyfrifon hyn fel y maent nawr, yna anfonwch neu dadwnewch nhw: Newidiadau ar y gweill.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was decided: change %1 stands otherwise than the list last showed, or was never listed. See how it stands with canolfan-cli conflicts, then decide again.</source>
        <translation>Ni phenderfynwyd dim: nid yw newid %1 fel y dangosodd y rhestr ef ddiwethaf, neu nid yw wedi&apos;i restru erioed. I weld sut mae pethau, rhowch y gorchymyn canolfan-cli conflicts, yna penderfynwch eto.</translation>
    </message>
    <message>
        <source>An earlier change to this account needs your decision first, under Waiting changes. Nothing new was saved.</source>
        <translation>Mae angen eich penderfyniad yn gyntaf ar newid cynharach i&apos;r cyfrif hwn, yn Newidiadau ar y gweill. Ni chadwyd dim byd newydd.</translation>
    </message>
    <message>
        <source>You get codes to log in by text message. They go to the new number as soon as a code is sent to it, before it is verified.</source>
        <translation>Rydych chi&apos;n cael codau mewngofnodi drwy neges destun. Cânt eu hanfon i&apos;r rhif newydd cyn gynted ag yr anfonir cod iddo, cyn iddo gael ei wirio.</translation>
    </message>
    <message>
        <source>%1 is not verified, and codes to log in by text message go to it from now on. If it is not yours, they do not reach you.</source>
        <translation>Nid yw&apos;r rhif hwn wedi&apos;i wirio: %1. O hyn ymlaen anfonir codau mewngofnodi iddo drwy neges destun. Os nad eich rhif chi ydyw, ni fyddant yn eich cyrraedd.</translation>
    </message>
    <message>
        <source>There were too many wrong codes, or it took too long, so it has started again from there.</source>
        <translation>Rhoddwyd gormod o godau anghywir, neu cymerodd ormod o amser, felly dechreuwyd eto o&apos;r fan honno.</translation>
    </message>
    <message>
        <source>Mobile number: none</source>
        <translation>Rhif ffôn symudol: dim</translation>
    </message>
    <message>
        <source>Mobile number: %1</source>
        <translation>Rhif ffôn symudol: %1</translation>
    </message>
    <message>
        <source>Mobile number: %1 (not verified)</source>
        <translation>Rhif ffôn symudol: %1 (heb ei wirio)</translation>
    </message>
    <message>
        <source>There were too many wrong codes, or it took too long, so signing in has to start again. Enter your password once more.</source>
        <translation>Rhoddwyd gormod o godau anghywir, neu cymerodd ormod o amser, felly rhaid dechrau mewngofnodi o&apos;r newydd. Rhowch eich cyfrinair eto.</translation>
    </message>
    <message>
        <source>The sign-in service refused this (%1). Try again; if it stays so, contact portal@wjec.co.uk.</source>
        <translation>Gwrthododd y gwasanaeth mewngofnodi y cais hwn (%1). Rhowch gynnig arall arni; os bydd hyn yn parhau, anfonwch e-bost at portal@wjec.co.uk.</translation>
    </message>
    <message>
        <source>Your codes to log in go to the number you have now, so a mistyped one would keep you out. Set up another way of getting codes and make it the preferred one first, then change the number.</source>
        <translation>Mae eich codau mewngofnodi&apos;n cael eu hanfon i&apos;r rhif sydd gennych nawr, felly byddai rhif anghywir yn eich cadw allan. Yn gyntaf, sefydlwch ffordd arall o gael codau a dewiswch honno fel y dull cyntaf; yna newidiwch y rhif.</translation>
    </message>
    <message>
        <source>Your mobile number is not verified, so a code sent to it may not reach you. Set up text messages first and enter the code that is sent to the number.</source>
        <translation>Nid yw eich rhif ffôn symudol wedi&apos;i wirio, felly efallai na fydd cod a anfonir iddo yn eich cyrraedd. Sefydlwch negeseuon testun yn gyntaf a rhowch y cod a anfonir i&apos;r rhif.</translation>
    </message>
    <message>
        <source>There is no account with this email address whose password can be reset. Check the address and try again.</source>
        <translation>Nid oes cyfrif â&apos;r cyfeiriad e-bost hwn y gellir ailosod ei gyfrinair. Gwiriwch y cyfeiriad a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made, so nothing was sent: what answered does not speak TLS, or refused. Check the portal&apos;s address; if it is right, something in between, such as a school filter, may have answered in its place: ask IT support to let secure connections (TLS) to %1 through unchanged.</source>
        <translation>Nid oedd modd gwneud cysylltiad diogel (%1), felly ni anfonwyd dim: nid yw&apos;r hyn a atebodd yn defnyddio TLS, neu gwrthododd. Gwiriwch gyfeiriad Porth; os yw&apos;n gywir, efallai mai rhywbeth yn y canol, er enghraifft system hidlo&apos;r ysgol, a atebodd yn ei le: gofynnwch i&apos;r tîm cymorth TG adael i gysylltiadau diogel (TLS) fynd drwodd heb eu newid i&apos;r gweinydd hwn: %1.</translation>
    </message>
    <message>
        <source>The keychain has something in the place of the copy&apos;s key that is not from this program. It was left alone, so nothing is kept on this computer, and changes can be made only while the portal can be reached. If nobody needs that entry (“Canolfan”, ending in “/copy”), delete it in the keychain.</source>
        <translation>Mae rhywbeth nad yw o&apos;r rhaglen hon yn lle allwedd y copi yn y gadwyn allweddi. Ni chyffyrddwyd ag ef, felly nid oes dim yn cael ei gadw ar y cyfrifiadur hwn, a dim ond pan fydd modd cyrraedd Porth y gellir gwneud newidiadau. Os nad oes ar neb angen y cofnod hwnnw (“Canolfan”, sy&apos;n gorffen â “/copy”), dilëwch ef o&apos;r gadwyn allweddi.</translation>
    </message>
    <message>
        <source>The keychain did not give out the copy&apos;s key, so no change can be saved here to be sent later. Unlock the keychain, then refresh the list.</source>
        <translation>Ni roddodd y gadwyn allweddi allwedd y copi, felly nid oes modd cadw newidiadau yma i&apos;w hanfon wedyn. Datglowch y gadwyn allweddi, yna adnewyddwch y rhestr.</translation>
    </message>
    <message>
        <source>This computer cannot reach the portal, and the portal allows no list to be shown without it. Connect to see it again; changes that wait to be sent are kept.</source>
        <translation>Ni all y cyfrifiadur hwn gyrraedd Porth, ac nid yw Porth yn caniatáu dangos y rhestr hebddo. Cysylltwch i&apos;w gweld eto; caiff newidiadau sy&apos;n aros i&apos;w hanfon eu cadw.</translation>
    </message>
    <message>
        <source>The list is not on this computer. Connect to the portal once; after that it can be seen without a network too.</source>
        <translation>Nid yw&apos;r rhestr ar y cyfrifiadur hwn. Cysylltwch â Phorth unwaith; ar ôl hynny bydd modd ei gweld heb rwydwaith hefyd.</translation>
    </message>
    <message>
        <source>The copy on this computer was damaged or has gone, and is opened anew. See under Waiting changes what is left, and make again what is missing.</source>
        <translation>Roedd y copi ar y cyfrifiadur hwn wedi&apos;i ddifrodi, neu mae wedi mynd, ac mae&apos;n cael ei agor o&apos;r newydd. Edrychwch ar yr hyn sydd ar ôl dan Newidiadau ar y gweill, a gwnewch eto yr hyn sydd ar goll.</translation>
    </message>
    <message>
        <source>Somebody else has deleted this account. Your change may have been made before that.</source>
        <translation>Mae rhywun arall wedi dileu&apos;r cyfrif hwn. Efallai fod eich newid wedi&apos;i wneud cyn hynny.</translation>
    </message>
    <message>
        <source>Somebody else has deleted this account, so your change has not been made.</source>
        <translation>Mae rhywun arall wedi dileu&apos;r cyfrif hwn, felly nid yw eich newid wedi&apos;i wneud.</translation>
    </message>
    <message>
        <source>Somebody else has changed this person too. Your change may have been made before that, and is not sent again unless you decide so.</source>
        <translation>Mae rhywun arall wedi newid y person hwn hefyd. Efallai fod eich newid wedi&apos;i wneud cyn hynny, ac ni chaiff ei anfon eto oni bai eich bod yn penderfynu hynny.</translation>
    </message>
    <message>
        <source>Somebody else has changed this person too. Your change has not been made, and is not lost.</source>
        <translation>Mae rhywun arall wedi newid y person hwn hefyd. Nid yw eich newid wedi&apos;i wneud, ac nid yw wedi&apos;i golli.</translation>
    </message>
    <message>
        <source>First name: </source>
        <translation>Enw cyntaf: </translation>
    </message>
    <message>
        <source>Last name: </source>
        <translation>Cyfenw: </translation>
    </message>
    <message>
        <source>This change has been sent, and no answer came: the portal may have made it. It is not done twice. To stop sending it all the same: undo %1 --yes</source>
        <translation>Mae&apos;r newid hwn wedi&apos;w anfon, ond ni ddaeth ateb: efallai fod Porth wedi&apos;i wneud. Ni chaiff ei wneud ddwywaith. I roi&apos;r gorau i&apos;w anfon er hynny: undo %1 --yes</translation>
    </message>
    <message>
        <source>Not sent again: %1. The portal may have made it: look at how the account stands once it answers.</source>
        <translation>Ni chaiff ei anfon eto: %1. Efallai fod Porth wedi&apos;i wneud: edrychwch sut mae&apos;r cyfrif pan fydd yn ateb.</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Math o gyfrif</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Mynediad</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Newidiadau ar y gweill</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Heb fewngofnodi erioed</translation>
    </message>
    <message>
        <source>Invitation has run out</source>
        <translation>Gwahoddiad wedi dod i ben</translation>
    </message>
    <message>
        <source>A change is waiting</source>
        <translation>Mae newid ar y gweill</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is filtered by: what is chosen</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>always, under embargo</source>
        <comment>access</comment>
        <translation>bob amser, dan embargo</translation>
    </message>
    <message>
        <source>under embargo</source>
        <comment>access</comment>
        <translation>dan embargo</translation>
    </message>
    <message>
        <source>view only, from 8am on results day</source>
        <comment>access</comment>
        <translation>gweld yn unig, o 8am ar ddiwrnod y canlyniadau</translation>
    </message>
    <message>
        <source>all subjects</source>
        <comment>access</comment>
        <translation>pob pwnc</translation>
    </message>
    <message>
        <source>always</source>
        <comment>access</comment>
        <translation>bob amser</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>access</comment>
        <translation>oes</translation>
    </message>
    <message>
        <source>View Scripts: scripts should only be accessed with candidate permission. Make sure that you have it.</source>
        <translation>Gweld Sgriptiau: dim ond gyda chaniatâd yr ymgeisydd y dylid cael mynediad at sgriptiau. Gwnewch yn siŵr ei fod gennych.</translation>
    </message>
    <message>
        <source>IAMIS: it covers all subjects, not only the person&apos;s own.</source>
        <translation>IAMIS: mae&apos;n cwmpasu pob pwnc, nid rhai&apos;r person ei hun yn unig.</translation>
    </message>
    <message>
        <source>Teacher</source>
        <comment>a template of access</comment>
        <translation>Athro/Athrawes</translation>
    </message>
    <message>
        <source>Exams assistant</source>
        <comment>a template of access</comment>
        <translation>Cynorthwyydd arholiadau</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templed</translation>
    </message>
    <message>
        <source>no</source>
        <comment>access</comment>
        <translation>nac oes</translation>
    </message>
    <message>
        <source>An Admin can invite and delete people and change their access.</source>
        <translation>Gall Gweinyddwr wahodd a dileu pobl a newid eu mynediad.</translation>
    </message>
    <message>
        <source>An Admin can make entries, and sees results while they are still under embargo.</source>
        <translation>Gall Gweinyddwr wneud cofrestriadau, ac mae&apos;n gweld canlyniadau tra byddant yn dal dan embargo.</translation>
    </message>
    <message>
        <source>Several people seem to read this mailbox. An account is one person&apos;s: whoever reads its mail could take it over. Use the person&apos;s own school address if there is one.</source>
        <translation>Mae&apos;n ymddangos bod sawl person yn darllen y blwch post hwn. Mae cyfrif yn perthyn i un person: gallai pwy bynnag sy&apos;n darllen ei bost ei gymryd drosodd. Defnyddiwch gyfeiriad ysgol y person ei hun os oes un.</translation>
    </message>
    <message>
        <source>There is no template “%1”. There are: %2.</source>
        <translation>Nid oes templed “%1”. Dyma&apos;r rhai sydd: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead of the server&apos;s by %1: have its date and time set by themselves, or ask IT support to.</source>
        <translation>Mae cloc y cyfrifiadur hwn ar y blaen i gloc y gweinydd (%1): gadewch i&apos;w ddyddiad a&apos;i amser gael eu gosod yn awtomatig, neu gofynnwch i&apos;r tîm cymorth TG wneud hynny.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the server&apos;s by %1: have its date and time set by themselves, or ask IT support to.</source>
        <translation>Mae cloc y cyfrifiadur hwn ar ei hôl hi o&apos;i gymharu â chloc y gweinydd (%1): gadewch i&apos;w ddyddiad a&apos;i amser gael eu gosod yn awtomatig, neu gofynnwch i&apos;r tîm cymorth TG wneud hynny.</translation>
    </message>
    <message>
        <source>Not known yet: the portal&apos;s own address names it once it answers.</source>
        <translation>Ddim yn hysbys eto: bydd cyfeiriad Porth ei hun yn ei enwi pan fydd yn ateb.</translation>
    </message>
    <message>
        <source>Not everything that the program needs can be reached. What failed says what to do.</source>
        <translation>Nid oes modd cyrraedd popeth sydd ei angen ar y rhaglen. Mae&apos;r hyn a fethodd yn dweud beth i&apos;w wneud.</translation>
    </message>
    <message>
        <source>Everything that the program needs can be reached.</source>
        <translation>Mae modd cyrraedd popeth sydd ei angen ar y rhaglen.</translation>
    </message>
    <message>
        <source>The check was not finished.</source>
        <translation>Ni chwblhawyd y gwiriad.</translation>
    </message>
    <message>
        <source>Connection check, %1</source>
        <translation>Gwirio&apos;r cysylltiad, %1</translation>
    </message>
    <message>
        <source>The portal&apos;s address</source>
        <translation>Cyfeiriad Porth</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>Mewngofnodi</translation>
    </message>
    <message>
        <source>The portal&apos;s data</source>
        <translation>Data Porth</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Dirprwy</translation>
    </message>
    <message>
        <source>Name (DNS)</source>
        <translation>Enw (DNS)</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Cysylltiad (TCP)</translation>
    </message>
    <message>
        <source>Security (TLS)</source>
        <translation>Diogelwch (TLS)</translation>
    </message>
    <message>
        <source>Answer (HTTP)</source>
        <translation>Ateb (HTTP)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Cloc</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>Ni ddefnyddir un.</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Mewn defnydd: %1</translation>
    </message>
    <message>
        <source>Found: %1 (%2)</source>
        <translation>Cafwyd hyd iddo: %1 (%2)</translation>
    </message>
    <message>
        <source>Connected after %3 ms.</source>
        <translation>Wedi cysylltu ar ôl %3 ms.</translation>
    </message>
    <message>
        <source>Secure and trusted (%2). The certificate was issued by “%1”.</source>
        <translation>Yn ddiogel ac yn ddibynadwy (%2). Cyhoeddwyd y dystysgrif gan “%1”.</translation>
    </message>
    <message>
        <source>It answers (status %3).</source>
        <translation>Mae&apos;n ateb (statws %3).</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with the server&apos;s (%3 s).</source>
        <translation>Mae cloc y cyfrifiadur hwn yn cytuno â chloc y gweinydd (%3 s).</translation>
    </message>
    <message>
        <source>The server did not say what time it has.</source>
        <translation>Ni ddywedodd y gweinydd faint o&apos;r gloch yw hi yno.</translation>
    </message>
    <message>
        <source>Not tried.</source>
        <translation>Ni roddwyd cynnig arno.</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Yn cael ei wirio…</translation>
    </message>
    <message>
        <source>The name %1 was not found: check this computer&apos;s connection, or ask IT support to let the network&apos;s name service (DNS) answer for it.</source>
        <translation>Ni chafwyd hyd i&apos;r enw %1: gwiriwch gysylltiad y cyfrifiadur hwn, neu gofynnwch i&apos;r tîm cymorth TG adael i wasanaeth enwau&apos;r rhwydwaith (DNS) ateb ar ei gyfer.</translation>
    </message>
    <message>
        <source>The network&apos;s name service (DNS) did not answer when it was asked for %1: check this computer&apos;s connection, or ask IT support.</source>
        <translation>Ni wnaeth gwasanaeth enwau&apos;r rhwydwaith (DNS) ateb pan ofynnwyd iddo am yr enw %1: gwiriwch gysylltiad y cyfrifiadur hwn, neu gofynnwch i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %3: ask IT support whether a firewall blocks it; if not, try again later.</source>
        <translation>Mae&apos;r gweinydd hwn yn gwrthod cysylltiadau: %1, porth rhwydwaith %3. Gofynnwch i&apos;r tîm cymorth TG a yw mur gwarchod yn ei rwystro; os nad yw, rhowch gynnig arall arni&apos;n nes ymlaen.</translation>
    </message>
    <message>
        <source>%1 does not answer on port %3: ask IT support to let this computer reach it through the firewall.</source>
        <translation>Nid yw&apos;r gweinydd hwn yn ateb: %1, porth rhwydwaith %3. Gofynnwch i&apos;r tîm cymorth TG adael i&apos;r cyfrifiadur hwn ei gyrraedd drwy&apos;r mur gwarchod.</translation>
    </message>
    <message>
        <source>There is no way from this computer to %1, port %3: check this computer&apos;s connection, or ask IT support.</source>
        <translation>Nid oes ffordd o&apos;r cyfrifiadur hwn i&apos;r gweinydd hwn: %1, porth rhwydwaith %3. Gwiriwch gysylltiad y cyfrifiadur hwn, neu gofynnwch i&apos;r tîm cymorth TG.</translation>
    </message>
    <message>
        <source>the proxy refused to let the program through</source>
        <translation>gwrthododd y gweinydd dirprwyol adael i&apos;r rhaglen fynd drwodd</translation>
    </message>
    <message>
        <source>the proxy %1 could not be reached</source>
        <translation>nid oedd modd cyrraedd y gweinydd dirprwyol %1</translation>
    </message>
    <message>
        <source>the proxy %1 asked for a user name and a password</source>
        <translation>gofynnodd y gweinydd dirprwyol %1 am enw defnyddiwr a chyfrinair</translation>
    </message>
    <message>
        <source>the certificate was issued by “%2”, which this computer does not trust (TLS inspection?)</source>
        <translation>cyhoeddwyd y dystysgrif gan “%2”, ac nid yw&apos;r cyfrifiadur hwn yn ymddiried yn hwnnw (archwilio TLS?)</translation>
    </message>
    <message>
        <source>the certificate was not valid for this address and moment</source>
        <translation>nid oedd y dystysgrif yn ddilys ar gyfer y cyfeiriad hwn ar y pryd</translation>
    </message>
    <message>
        <source>no TLS 1.2 or later was offered</source>
        <translation>ni chynigiwyd TLS 1.2 na dim diweddarach</translation>
    </message>
    <message>
        <source>no TLS connection came about</source>
        <translation>ni chafwyd cysylltiad TLS</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>ni ddaeth ateb mewn pryd</translation>
    </message>
    <message>
        <source>something else answered in place of the portal, such as a filter&apos;s page</source>
        <translation>atebodd rhywbeth arall yn lle Porth, er enghraifft tudalen system hidlo</translation>
    </message>
    <message>
        <source>no usable answer came</source>
        <translation>ni ddaeth ateb y gellid ei ddefnyddio</translation>
    </message>
    <message>
        <source>the name %1 was not found</source>
        <translation>ni chafwyd hyd i&apos;r enw %1</translation>
    </message>
    <message>
        <source>the name service did not answer when it was asked for %1</source>
        <translation>ni wnaeth y gwasanaeth enwau ateb pan ofynnwyd iddo am yr enw %1</translation>
    </message>
    <message>
        <source>port %3 refused the connection</source>
        <translation>gwrthododd porth rhwydwaith %3 y cysylltiad</translation>
    </message>
    <message>
        <source>port %3 did not answer</source>
        <translation>ni wnaeth porth rhwydwaith %3 ateb</translation>
    </message>
    <message>
        <source>there was no way to port %3</source>
        <translation>nid oedd ffordd i borth rhwydwaith %3</translation>
    </message>
    <message>
        <source>this computer&apos;s clock differs from the server&apos;s by %3 s</source>
        <translation>mae cloc y cyfrifiadur hwn yn wahanol i gloc y gweinydd (%3 s)</translation>
    </message>
    <message>
        <source>What the program&apos;s connection check found on this computer:</source>
        <translation>Dyma a ganfu&apos;r rhaglen wrth wirio&apos;r cysylltiad ar y cyfrifiadur hwn:</translation>
    </message>
    <message>
        <source>1. Allow secure connections (HTTPS, port 443) from our computers to these addresses, without opening or replacing them on the way (TLS inspection):</source>
        <translation>1. Caniatáu cysylltiadau diogel (HTTPS, porth rhwydwaith 443) o&apos;n cyfrifiaduron ni i&apos;r cyfeiriadau hyn, heb eu hagor na&apos;u disodli ar y ffordd (archwilio TLS):</translation>
    </message>
    <message>
        <source>   and those that the program on this computer uses:</source>
        <translation>   a&apos;r rhai y mae&apos;r rhaglen ar y cyfrifiadur hwn yn eu defnyddio:</translation>
    </message>
    <message>
        <source>To IT support</source>
        <translation>At y tîm cymorth TG</translation>
    </message>
    <message>
        <source>Our exams office manages who may use the WJEC/Eduqas Portal with the program Canolfan. Please see to it that our network lets the following through.</source>
        <translation>Mae ein swyddfa arholiadau yn defnyddio&apos;r rhaglen Canolfan i reoli pwy sy&apos;n cael defnyddio Porth CBAC/Eduqas. A fyddech cystal â sicrhau bod ein rhwydwaith yn gadael i&apos;r canlynol fynd drwodd.</translation>
    </message>
    <message>
        <source>2. Allow emails from this sender, in the spam filter and in the firewall, and release those that are in quarantine:</source>
        <translation>2. Caniatáu negeseuon e-bost oddi wrth yr anfonwr hwn, yn yr hidlydd sbam ac yn y mur gwarchod, a rhyddhau&apos;r rhai sydd mewn cwarantin:</translation>
    </message>
    <message>
        <source>Invitations and verification codes come from there.</source>
        <translation>Oddi yno y daw gwahoddiadau a chodau dilysu.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Diolch yn fawr.</translation>
    </message>
    <message>
        <source>Letter to IT support</source>
        <translation>Llythyr at y tîm cymorth TG</translation>
    </message>
    <message>
        <source>Account added</source>
        <comment>history</comment>
        <translation>Ychwanegwyd y cyfrif</translation>
    </message>
    <message>
        <source>Invited</source>
        <comment>history</comment>
        <translation>Gwahoddwyd</translation>
    </message>
    <message>
        <source>Invitation sent again</source>
        <comment>history</comment>
        <translation>Ailanfonwyd y gwahoddiad</translation>
    </message>
    <message>
        <source>Invitation accepted</source>
        <comment>history</comment>
        <translation>Derbyniwyd y gwahoddiad</translation>
    </message>
    <message>
        <source>Invitation cancelled</source>
        <comment>history</comment>
        <translation>Canslwyd y gwahoddiad</translation>
    </message>
    <message>
        <source>Access changed</source>
        <comment>history</comment>
        <translation>Newidiwyd y mynediad</translation>
    </message>
    <message>
        <source>Account type changed</source>
        <comment>history</comment>
        <translation>Newidiwyd y math o gyfrif</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <comment>history</comment>
        <translation>Newidiwyd y proffil</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>history</comment>
        <translation>Dilëwyd</translation>
    </message>
    <message>
        <source>Something that this version does not know</source>
        <comment>history</comment>
        <translation>Rhywbeth nad yw&apos;r fersiwn hon yn ei adnabod</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>Email of who did it</source>
        <translation>E-bost y sawl a&apos;i gwnaeth</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>I bwy</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Access before</source>
        <translation>Mynediad cynt</translation>
    </message>
    <message>
        <source>Access after</source>
        <translation>Mynediad wedyn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Enw cyntaf</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>Language preference</source>
        <translation>Dewis iaith</translation>
    </message>
    <message>
        <source>The register of accounts is saved: %1</source>
        <translation>Mae&apos;r gofrestr o gyfrifon wedi&apos;i chadw: %1</translation>
    </message>
    <message>
        <source>a day such as 2026-03-31</source>
        <translation>diwrnod fel 2026-03-31</translation>
    </message>
    <message>
        <source>The history is kept at the portal, which cannot be reached now. Try again once it can.</source>
        <translation>Mae&apos;r hanes yn cael ei gadw ym Mhorth, nad oes modd ei gyrraedd ar hyn o bryd. Rhowch gynnig arall pan fydd modd ei gyrraedd.</translation>
    </message>
    <message>
        <source>The history has nothing of this.</source>
        <translation>Nid oes dim o hyn yn yr hanes.</translation>
    </message>
    <message>
        <source>Register of accounts</source>
        <translation>Cofrestr o gyfrifon</translation>
    </message>
    <message>
        <source>Centre %1, %2</source>
        <translation>Canolfan %1, %2</translation>
    </message>
    <message>
        <source>Made on %1 by %2 (%3).</source>
        <translation>Gwnaed ar %1. Gwnaed gan: %2 (%3).</translation>
    </message>
    <message>
        <source>As the portal had it on %1.</source>
        <translation>Fel yr oedd ym Mhorth ar %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes made on this computer have not reached the portal, and are not in this register.</source>
        <translation>
            <numerusform>Mae pob newid a wnaed ar y cyfrifiadur hwn wedi cyrraedd Porth.</numerusform>
            <numerusform>Nid yw 1 newid a wnaed ar y cyfrifiadur hwn wedi cyrraedd Porth, ac nid yw yn y gofrestr hon.</numerusform>
            <numerusform>Nid yw %n o newidiadau a wnaed ar y cyfrifiadur hwn wedi cyrraedd Porth, ac nid ydynt yn y gofrestr hon.</numerusform>
            <numerusform>Nid yw %n o newidiadau a wnaed ar y cyfrifiadur hwn wedi cyrraedd Porth, ac nid ydynt yn y gofrestr hon.</numerusform>
            <numerusform>Nid yw %n o newidiadau a wnaed ar y cyfrifiadur hwn wedi cyrraedd Porth, ac nid ydynt yn y gofrestr hon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Cyfrifon: %1</translation>
    </message>
    <message>
        <source>Invitations not accepted: %1, of which run out: %2</source>
        <translation>Gwahoddiadau heb eu derbyn: %1, gyda&apos;r rhain wedi dod i ben: %2</translation>
    </message>
    <message>
        <source>Active without multi-factor authentication: %1</source>
        <translation>Gweithredol heb ddilysu aml-ffactor: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>What the permissions are</source>
        <translation>Beth yw&apos;r caniatadau</translation>
    </message>
    <message>
        <source>Name and email</source>
        <translation>Enw ac e-bost</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Mewngofnodi diwethaf</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>Last access review</source>
        <translation>Adolygiad mynediad diwethaf</translation>
    </message>
    <message>
        <source>Centre number</source>
        <translation>Rhif y ganolfan</translation>
    </message>
    <message>
        <source>Centre name</source>
        <translation>Enw&apos;r ganolfan</translation>
    </message>
    <message>
        <source>Account type since</source>
        <translation>Math o gyfrif ers</translation>
    </message>
    <message>
        <source>Account type given by</source>
        <translation>Rhoddwyd y math o gyfrif gan</translation>
    </message>
    <message>
        <source>As the portal had it</source>
        <translation>Fel yr oedd ym Mhorth</translation>
    </message>
    <message>
        <source>Register made</source>
        <translation>Gwnaed y gofrestr</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gwnaed gan</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>register</comment>
        <translation>ddim yn hysbys</translation>
    </message>
    <message>
        <source>none</source>
        <comment>multi-factor authentication</comment>
        <translation>dim</translation>
    </message>
    <message>
        <source>authenticator app</source>
        <translation>ap dilysu</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>neges destun</translation>
    </message>
    <message>
        <source>email</source>
        <comment>multi-factor authentication</comment>
        <translation>e-bost</translation>
    </message>
    <message>
        <source>since when and by whom: not known</source>
        <translation>ers pryd a chan bwy: ddim yn hysbys</translation>
    </message>
    <message>
        <source>since %1, given by %2</source>
        <translation>ers %1, rhoddwyd gan: %2</translation>
    </message>
    <message>
        <source>never</source>
        <comment>last sign-in</comment>
        <translation>heb fewngofnodi erioed</translation>
    </message>
    <message>
        <source>none recorded</source>
        <comment>access review</comment>
        <translation>dim wedi&apos;i gofnodi</translation>
    </message>
    <message>
        <source>no permissions</source>
        <comment>register</comment>
        <translation>dim caniatadau</translation>
    </message>
    <message>
        <source>has access</source>
        <translation>gyda mynediad</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>in the cell of a permission</comment>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <comment>in the cell of a permission</comment>
        <translation>Na</translation>
    </message>
    <message>
        <source>Write %1 or %2, or leave the cell empty for your own language.</source>
        <translation>Ysgrifennwch %1 neu %2, neu gadewch y gell yn wag ar gyfer eich iaith chi.</translation>
    </message>
    <message>
        <source>Write %1 or %2, or leave the cell empty for %1.</source>
        <comment>account types</comment>
        <translation>Ysgrifennwch %1 neu %2, neu gadewch y gell yn wag: %1 fydd y cyfrif wedyn.</translation>
    </message>
    <message>
        <source>Write %1 or %2, or leave the cell empty for what the account type begins with.</source>
        <translation>Ysgrifennwch %1 neu %2, neu gadewch y gell yn wag i gael yr hyn y mae&apos;r math o gyfrif yn dechrau ag ef.</translation>
    </message>
    <message>
        <source>“%1” in this address is not the letter that it looks like, so mail would go elsewhere. Type the address again.</source>
        <translation>Nid y llythyren y mae&apos;n edrych fel hi yw “%1” yn y cyfeiriad hwn, felly byddai&apos;r post yn mynd i rywle arall. Teipiwch y cyfeiriad eto.</translation>
    </message>
    <message>
        <source>Row %1 has the same address. Remove one of the two.</source>
        <translation>Mae&apos;r un cyfeiriad yn rhes %1. Tynnwch un o&apos;r ddwy.</translation>
    </message>
    <message>
        <source>This row has more cells than there are headings, so some may be in the wrong column. Check them, then edit any one of them.</source>
        <translation>Mae mwy o gelloedd yn y rhes hon nag o benawdau, felly gall rhai fod yn y golofn anghywir. Gwiriwch nhw, yna golygwch unrhyw un ohonynt.</translation>
    </message>
    <message>
        <source>A quotation mark in this row is never closed. Check its cells, then edit any one of them.</source>
        <translation>Mae dyfynnod yn y rhes hon heb ei gau. Gwiriwch ei chelloedd, yna golygwch unrhyw un ohonynt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <comment>number, field: what is wrong</comment>
        <translation>Rhes %1, %2</translation>
    </message>
    <message>
        <source>The file cannot be read. See whether it is still there, and whether another program has it open.</source>
        <translation>Ni ellir darllen y ffeil. Gwiriwch a yw hi yno o hyd, ac a yw rhaglen arall wedi ei hagor.</translation>
    </message>
    <message>
        <source>This is larger than %1 MB, so it was not read. Choose a table with nothing in it but the people to invite.</source>
        <translation>Mae hwn yn fwy na %1 MB, felly ni chafodd ei ddarllen. Dewiswch dabl sydd â dim ynddo ond y bobl i&apos;w gwahodd.</translation>
    </message>
    <message>
        <source>This table has more than %1 rows, so none was read. Divide it into several.</source>
        <translation>Mae gan y tabl hwn fwy na %1 o resi, felly ni ddarllenwyd yr un ohonynt. Rhannwch ef yn sawl tabl.</translation>
    </message>
    <message>
        <source>There is nothing in this table. Choose one with a row of headings and a row for each person.</source>
        <translation>Nid oes dim yn y tabl hwn. Dewiswch un sydd â rhes o benawdau a rhes ar gyfer pob person.</translation>
    </message>
    <message>
        <source>The first row has to name the columns, such as “%1”, “%2” and “%3”. Add such a row, or begin with the template.</source>
        <translation>Rhaid i&apos;r rhes gyntaf enwi&apos;r colofnau, fel “%1”, “%2” a “%3”. Ychwanegwch res o&apos;r fath, neu dechreuwch gyda&apos;r templed.</translation>
    </message>
    <message>
        <source>Two columns are for “%1”. Remove or rename one of them.</source>
        <translation>Mae dwy golofn ar gyfer “%1”. Tynnwch neu ailenwch un ohonynt.</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <comment>rows of a table</comment>
        <translation>%1 yn barod</translation>
    </message>
    <message>
        <source>%1 with problems</source>
        <comment>rows of a table</comment>
        <translation>%1 â phroblemau</translation>
    </message>
    <message>
        <source>%1 already in the centre</source>
        <comment>rows of a table</comment>
        <translation>%1 eisoes yn y ganolfan</translation>
    </message>
    <message>
        <source>%1 done</source>
        <comment>rows of a table</comment>
        <translation>%1 wedi&apos;u gwneud</translation>
    </message>
    <message>
        <source>Admin accounts: %1 of %2 will be in use.</source>
        <translation>Cyfrifon gweinyddol: bydd %1 o %2 mewn defnydd.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Anfonwyd</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Cadwyd ar y cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a row of a table</comment>
        <translation>Yn barod</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <comment>a row of a table</comment>
        <translation>Ni ellir ei hanfon</translation>
    </message>
    <message>
        <source>Already in the centre</source>
        <translation>Eisoes yn y ganolfan</translation>
    </message>
    <message>
        <source>Passed over: somebody with this address is there, or waits to be invited.</source>
        <translation>Hepgorwyd: mae rhywun â&apos;r cyfeiriad hwn yno, neu&apos;n aros i gael gwahoddiad.</translation>
    </message>
    <message>
        <source>It is sent as soon as the portal can be reached.</source>
        <translation>Caiff ei anfon cyn gynted ag y gellir cyrraedd Porth.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 ac %n arall</numerusform>
            <numerusform>%1 a %n arall</numerusform>
            <numerusform>%1 a %n arall</numerusform>
            <numerusform>%1 a %n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no column for: %1.</source>
        <translation>Nid oes colofn ar gyfer: %1.</translation>
    </message>
    <message>
        <source>Columns that were not read, because nothing here is called so: %1.</source>
        <translation>Colofnau na chafodd eu darllen, gan nad oes dim o&apos;r enw hwnnw yma: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Rows left out, because they begin with #: %n.</source>
        <translation>
            <numerusform>Rhesi a hepgorwyd, gan eu bod yn dechrau â #: dim.</numerusform>
            <numerusform>Rhesi a hepgorwyd, gan eu bod yn dechrau â #: %n.</numerusform>
            <numerusform>Rhesi a hepgorwyd, gan eu bod yn dechrau â #: %n.</numerusform>
            <numerusform>Rhesi a hepgorwyd, gan eu bod yn dechrau â #: %n.</numerusform>
            <numerusform>Rhesi a hepgorwyd, gan eu bod yn dechrau â #: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <comment>of a table</comment>
        <translation>Rhes</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>a row has not been sent</comment>
        <translation>Pam</translation>
    </message>
    <message>
        <source>English</source>
        <comment>in the template: the language of whoever fills it in</comment>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source># An example. Rows that begin with # are left out; write yours below, without it.</source>
        <translation># Enghraifft. Hepgorir rhesi sy&apos;n dechrau â #; ysgrifennwch eich rhai chi isod, hebddo.</translation>
    </message>
    <message>
        <source>Template saved: %1.</source>
        <translation>Templed wedi&apos;i gadw: %1.</translation>
    </message>
    <message>
        <source>In a batch, standard input has the commands. Name a file after --csv.</source>
        <translation>Mewn swp, mae&apos;r gorchmynion yn y mewnbwn safonol. Enwch ffeil ar ôl --csv.</translation>
    </message>
    <message>
        <source>Nothing was sent. Correct these rows in the table, then try again.</source>
        <translation>Ni anfonwyd dim. Cywirwch y rhesi hyn yn y tabl, yna rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Nothing was sent: that is what --dry-run is for.</source>
        <translation>Ni anfonwyd dim: dyna ddiben --dry-run.</translation>
    </message>
    <message>
        <source>January %1</source>
        <comment>exam series</comment>
        <translation>Ionawr %1</translation>
    </message>
    <message>
        <source>Summer %1</source>
        <comment>exam series</comment>
        <translation>Haf %1</translation>
    </message>
    <message>
        <source>November %1</source>
        <comment>exam series</comment>
        <translation>Tachwedd %1</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <comment>access review</comment>
        <translation>Heb eu gwirio eto</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>access review</comment>
        <translation>Cadwyd fel y mae</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>access review</comment>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <comment>access review</comment>
        <translation>Yn cael ei ddileu</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>access review</comment>
        <translation>Dilëwyd</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people checked</source>
        <comment>access review</comment>
        <translation>
            <numerusform>Nid oes neb i&apos;w wirio (%1)</numerusform>
            <numerusform>Gwiriwyd %1 o 1 person</numerusform>
            <numerusform>Gwiriwyd %1 o %n o bobl</numerusform>
            <numerusform>Gwiriwyd %1 o %n o bobl</numerusform>
            <numerusform>Gwiriwyd %1 o %n o bobl</numerusform>
        </translation>
    </message>
    <message>
        <source>was due by %1</source>
        <comment>access review</comment>
        <translation>roedd i&apos;w orffen erbyn %1</translation>
    </message>
    <message>
        <source>due by %1</source>
        <comment>access review</comment>
        <translation>i&apos;w orffen erbyn %1</translation>
    </message>
    <message>
        <source>The next access review is due by %1.</source>
        <translation>Mae&apos;r adolygiad mynediad nesaf i&apos;w orffen erbyn %1.</translation>
    </message>
    <message>
        <source>Access review %1: %2.</source>
        <translation>Adolygiad mynediad %1: %2.</translation>
    </message>
    <message>
        <source>%1, signed off by %2 on %3</source>
        <comment>access review</comment>
        <translation>%1, cymeradwywyd ar %3: %2</translation>
    </message>
    <message>
        <source>An access review is kept on this computer, and nothing is kept while you are not staying signed in. Stay signed in to begin one: Settings.</source>
        <translation>Cedwir adolygiad mynediad ar y cyfrifiadur hwn, ac ni chedwir dim tra nad ydych yn aros wedi mewngofnodi. Arhoswch wedi mewngofnodi i ddechrau un: Gosodiadau.</translation>
    </message>
    <message>
        <source>An access review is kept encrypted on this computer, which needs a keychain, and there is none. IT support can set one up.</source>
        <translation>Cedwir adolygiad mynediad wedi&apos;i amgryptio ar y cyfrifiadur hwn, ac mae angen cadwyn allweddi ar gyfer hynny. Nid oes un. Gall cymorth TG drefnu un.</translation>
    </message>
    <message>
        <source>The access reviews on this computer cannot be read, and the file cannot be moved away. Ask IT support to let this program write in its own folder.</source>
        <translation>Ni ellir darllen yr adolygiadau mynediad ar y cyfrifiadur hwn, ac ni ellir symud y ffeil o&apos;r ffordd. Gofynnwch i&apos;ch cymorth TG adael i&apos;r rhaglen hon ysgrifennu yn ei ffolder ei hun.</translation>
    </message>
    <message>
        <source>The access reviews on this computer cannot be read: the file is damaged, or its key has gone from the keychain. It was put aside as %1, and a new review can be begun.</source>
        <translation>Ni ellir darllen yr adolygiadau mynediad ar y cyfrifiadur hwn: mae&apos;r ffeil wedi&apos;i difrodi, neu mae ei hallwedd wedi mynd o&apos;r gadwyn allweddi. Fe&apos;i rhoddwyd o&apos;r neilltu fel %1, a gellir dechrau adolygiad newydd.</translation>
    </message>
    <message>
        <source>An access review is under way already. Sign it off or delete it first.</source>
        <translation>Mae adolygiad mynediad ar y gweill yn barod. Cymeradwywch neu dilëwch hwnnw yn gyntaf.</translation>
    </message>
    <message>
        <source>No access review is under way. Begin one first.</source>
        <translation>Nid oes adolygiad mynediad ar y gweill. Dechreuwch un yn gyntaf.</translation>
    </message>
    <message numerus="yes">
        <source>%n people have not been checked yet. Decide about each of them, then sign the review off.</source>
        <translation>
            <numerusform>Mae pawb wedi&apos;u gwirio. Cymeradwywch yr adolygiad.</numerusform>
            <numerusform>Mae 1 person heb ei wirio eto. Penderfynwch am y person hwnnw, yna cymeradwywch yr adolygiad.</numerusform>
            <numerusform>Mae %n o bobl heb eu gwirio eto. Penderfynwch am bob un, yna cymeradwywch yr adolygiad.</numerusform>
            <numerusform>Mae %n o bobl heb eu gwirio eto. Penderfynwch am bob un, yna cymeradwywch yr adolygiad.</numerusform>
            <numerusform>Mae %n o bobl heb eu gwirio eto. Penderfynwch am bob un, yna cymeradwywch yr adolygiad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Record of an access review</source>
        <translation>Cofnod o adolygiad mynediad</translation>
    </message>
    <message>
        <source>Series: %1.</source>
        <translation>Cyfres: %1.</translation>
    </message>
    <message>
        <source>Begun on %1 by %2.</source>
        <translation>Dechreuwyd ar %1: %2.</translation>
    </message>
    <message>
        <source>Signed off on %1 by %2, who has checked what each of these accounts may do.</source>
        <translation>Cymeradwywyd ar %1: %2, sydd wedi gwirio&apos;r hyn y caiff pob un o&apos;r cyfrifon hyn ei wneud.</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>access review</comment>
        <translation>Penderfyniad</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>access review</comment>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Cyfres</translation>
    </message>
    <message>
        <source>Decided on</source>
        <comment>access review</comment>
        <translation>Penderfynwyd ar</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Cymeradwywyd gan</translation>
    </message>
    <message>
        <source>Signed off on</source>
        <translation>Cymeradwywyd ar</translation>
    </message>
    <message>
        <source>Access review</source>
        <translation>Adolygiad mynediad</translation>
    </message>
    <message>
        <source>  review             how far the access review under way is
  review begin SERIES [--due DATE]
                     for a series of exams, such as 2027-summer
  review people [--left] [--permission ID]
                     everybody, or who is still to be checked, and what was decided
  review keep EMAIL [--permission ID]
  review change EMAIL [--grant ID…] [--withdraw ID…]
  review remove EMAIL --yes
                     decides; a change is made, and a removal deletes the account
  review note EMAIL TEXT
  review sign-off NAME [--next DATE]
                     once everybody has been checked; DATE is when the next is due
  review delete --yes
  review record [--series SERIES] [--pdf FILE] [--csv FILE]
                     of one that has been signed off
</source>
        <translation>  review             pa mor bell y mae&apos;r adolygiad mynediad sydd ar y gweill
  review begin SERIES [--due DATE]
                     ar gyfer cyfres arholiadau, megis 2027-summer
  review people [--left] [--permission ID]
                     pawb, neu&apos;r rhai sydd heb eu gwirio eto, a&apos;r hyn a benderfynwyd
  review keep EMAIL [--permission ID]
  review change EMAIL [--grant ID…] [--withdraw ID…]
  review remove EMAIL --yes
                     yn penderfynu; gwneir newid, ac mae dileu yn dileu&apos;r cyfrif
  review note EMAIL TEXT
  review sign-off NAME [--next DATE]
                     unwaith y bydd pawb wedi&apos;u gwirio; DATE yw pryd y mae&apos;r nesaf i&apos;w orffen
  review delete --yes
  review record [--series SERIES] [--pdf FILE] [--csv FILE]
                     o un sydd wedi&apos;i gymeradwyo
</translation>
    </message>
    <message>
        <source>a year and january, summer or november, such as 2027-summer</source>
        <translation>blwyddyn a january, summer neu november, megis 2027-summer</translation>
    </message>
    <message>
        <source>No access review has been recorded on this computer.</source>
        <translation>Nid oes adolygiad mynediad wedi&apos;i gofnodi ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>No such access review has been signed off on this computer.</source>
        <translation>Nid oes adolygiad mynediad o&apos;r fath wedi&apos;i gymeradwyo ar y cyfrifiadur hwn.</translation>
    </message>
    <message>
        <source>What has been decided and noted in the review would be lost. Add --yes if that is meant.</source>
        <translation>Byddai&apos;r hyn a benderfynwyd ac a nodwyd yn yr adolygiad yn cael ei golli. Ychwanegwch --yes os dyna&apos;r bwriad.</translation>
    </message>
    <message>
        <source>The review was deleted. Whatever access was changed stays as it is.</source>
        <translation>Dilëwyd yr adolygiad. Bydd unrhyw fynediad a newidiwyd yn aros fel y mae.</translation>
    </message>
    <message>
        <source>The record of the review is saved: %1</source>
        <translation>Mae cofnod yr adolygiad wedi&apos;i gadw: %1</translation>
    </message>
    <message>
        <source>This would make an Admin: %1. %2 Add --yes if that is meant.</source>
        <translation>Byddai hyn yn creu Gweinyddwr: %1. %2 Ychwanegwch --yes os dyna&apos;r bwriad.</translation>
    </message>
    <message>
        <source>Centre %1</source>
        <translation>Canolfan %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number · name of a centre</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n changes)</source>
        <comment>number of a centre</comment>
        <translation>
            <numerusform>%1 (dim newidiadau)</numerusform>
            <numerusform>%1 (1 newid)</numerusform>
            <numerusform>%1 (newidiadau: %n)</numerusform>
            <numerusform>%1 (newidiadau: %n)</numerusform>
            <numerusform>%1 (newidiadau: %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of centre %1 wait on this computer. They are sent when you next open that centre.</source>
        <translation>
            <numerusform>Nid oes newidiadau canolfan %1 ar y gweill ar y cyfrifiadur hwn.</numerusform>
            <numerusform>Mae 1 o newidiadau canolfan %1 ar y gweill ar y cyfrifiadur hwn. Caiff ei anfon y tro nesaf y byddwch yn agor y ganolfan honno.</numerusform>
            <numerusform>Newidiadau canolfan %1 ar y gweill ar y cyfrifiadur hwn: %n. Cânt eu hanfon y tro nesaf y byddwch yn agor y ganolfan honno.</numerusform>
            <numerusform>Newidiadau canolfan %1 ar y gweill ar y cyfrifiadur hwn: %n. Cânt eu hanfon y tro nesaf y byddwch yn agor y ganolfan honno.</numerusform>
            <numerusform>Newidiadau canolfan %1 ar y gweill ar y cyfrifiadur hwn: %n. Cânt eu hanfon y tro nesaf y byddwch yn agor y ganolfan honno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Centre %1 is not on this computer yet, and the portal cannot be reached to read it. You are still in centre %2.</source>
        <translation>Nid yw canolfan %1 ar y cyfrifiadur hwn eto, ac nid oes modd cyrraedd Porth i&apos;w darllen. Rydych chi&apos;n dal yng nghanolfan %2.</translation>
    </message>
    <message>
        <source>Centre %1 was not opened. You are still in centre %2.</source>
        <translation>Nid agorwyd canolfan %1. Rydych chi&apos;n dal yng nghanolfan %2.</translation>
    </message>
    <message>
        <source>Your other centres are in the menu at the top.</source>
        <translation>Mae eich canolfannau eraill yn y ddewislen ar frig y ffenestr.</translation>
    </message>
    <message>
        <source>In your other centres changes wait that the portal does not have: %1.</source>
        <translation>Yn eich canolfannau eraill mae newidiadau heb gyrraedd Porth: %1.</translation>
    </message>
    <message>
        <source>They stay on this computer, sealed, and are sent once you have logged in again and opened that centre.</source>
        <translation>Maent yn aros ar y cyfrifiadur hwn, dan sêl, a chânt eu hanfon ar ôl ichi fewngofnodi eto ac agor y ganolfan honno.</translation>
    </message>
    <message>
        <source>Nobody was signed out: changes are not at the portal yet, in centre %1. Send them with --centre NUMBER sync, keep a list with --centre NUMBER waiting --csv FILE, or sign out with --discard to lose them.</source>
        <translation>Nid allgofnodwyd neb: mae newidiadau heb gyrraedd Porth eto, yng nghanolfan %1. Anfonwch nhw â --centre NUMBER sync, cadwch restr â --centre NUMBER waiting --csv FILE, neu allgofnodwch â --discard i&apos;w colli.</translation>
    </message>
    <message>
        <source>the number of a centre, such as 68101; canolfan-cli centres lists yours</source>
        <translation>rhif canolfan, fel 68101; mae canolfan-cli centres yn rhestru eich rhai chi</translation>
    </message>
    <message>
        <source>Usage: canolfan-cli [OPTION…] COMMAND

  sign-in EMAIL      asks for the password, then the code; or reads them as lines of standard input
  first-sign-in EMAIL
                     asks for the temporary password, a new one twice, and sets up codes
  centres            your centres, and how many changes wait in each
  users [--filter CONDITION…] [--csv FILE]
                     everybody in the centre, or those whom the filter lets through
  invite --first-name NAME --last-name NAME --email EMAIL --type user|admin --language en|cy [--grant ID…] [--yes]
  invite --csv FILE [--dry-run] [--yes]
                     everybody in a table, or nobody where a row has a problem; - is standard input
  invite --template FILE
                     an empty table to fill in
  access [set] EMAIL [--type user|admin] [--grant ID…] [--withdraw ID…] [--yes]
  access copy FROM EMAIL
                     gives EMAIL the permissions that FROM has
  access template [NAME EMAIL]
                     gives EMAIL those of the template; alone, lists the templates
                     --yes where that makes an Admin
  delete EMAIL --yes
  resend EMAIL       sends the invitation again
  cancel EMAIL --yes
                     takes the invitation back
  sync               sends what waits, reads what has changed
  waiting [--csv FILE]
                     what the portal does not have yet
  undo NUMBER [--yes]
                     takes one of these changes back
  conflicts          what somebody has to decide about
  resolve NUMBER mine|portal|again [--yes]
  resolve NUMBER choose [--type user|admin] [--grant ID…] [--withdraw ID…]
  register [--pdf FILE] [--csv FILE]
                     the register of accounts: who has what, since when, given by whom
%1  history [--since DATE] [--until DATE] [--person EMAIL] [--kind KIND] [--csv FILE]
                     who changed what, and when
  mfa                how you get codes; mfa app [--qr], mfa sms NUMBER and mfa email set one up
  mfa prefer|remove app|sms|email
  password           asks for the current password and a new one twice
  password --forgotten EMAIL
                     asks for the code from an email and a new password twice
  profile [--first-name NAME] [--last-name NAME] [--language en|cy]
  sign-out [--everywhere] [--discard]
  doctor [--letter FILE [--language en|cy]]
                     checks the way to the portal, signed in or not; writes a letter to IT support
  batch              reads such commands from standard input, one a line

  --portal URL       the portal&apos;s address; remembered
  --ca FILE          trust the authorities in this file in place of the system&apos;s
  --data-dir DIR     where the program keeps its own files
  --vault KIND       keychain, or memory: signed in until the program ends
  --centre NUMBER    which of your centres the command is about; else the one you were in last
  --language en|cy   the language of what is printed
  --json             print one JSON document; what has to be seen before it goes to standard error

Permissions: accessArrangements entriesAndResults iamis pastPapers viewScripts itemLevelData
Conditions: type:examsOfficer|admin|user access:PERMISSION state:active|neverSignedIn|invitationExpired
            waiting:change language:en|cy; any of one kind, and that of each kind
Kinds: added invited invitationResent invitationAccepted invitationCancelled accessChanged
       accountTypeChanged profileChanged deleted
Exit codes: 0 done, 2 usage, 3 refused, 4 not signed in, 5 offline
</source>
        <translation>Defnydd: canolfan-cli [OPTION…] COMMAND

  sign-in EMAIL      yn gofyn am y cyfrinair, yna&apos;r cod; neu&apos;n eu darllen fesul llinell o&apos;r mewnbwn safonol
  first-sign-in EMAIL
                     yn gofyn am y cyfrinair dros dro ac un newydd ddwywaith, ac yn sefydlu codau
  centres            eich canolfannau, a faint o newidiadau sydd ar y gweill ym mhob un
  users [--filter CONDITION…] [--csv FILE]
                     pawb yn y ganolfan, neu&apos;r rhai y mae&apos;r hidl yn eu gadael drwodd
  invite --first-name NAME --last-name NAME --email EMAIL --type user|admin --language en|cy [--grant ID…] [--yes]
  invite --csv FILE [--dry-run] [--yes]
                     pawb mewn tabl, neu neb os oes problem mewn rhes; - yw&apos;r mewnbwn safonol
  invite --template FILE
                     tabl gwag i&apos;w lenwi
  access [set] EMAIL [--type user|admin] [--grant ID…] [--withdraw ID…] [--yes]
  access copy FROM EMAIL
                     rhoi i EMAIL y caniatadau sydd gan FROM
  access template [NAME EMAIL]
                     rhoi i EMAIL rai&apos;r templed; ar ei ben ei hun, rhestru&apos;r templedi
                     --yes lle mae hynny&apos;n creu Gweinyddwr
  delete EMAIL --yes
  resend EMAIL       yn anfon y gwahoddiad eto
  cancel EMAIL --yes
                     yn tynnu&apos;r gwahoddiad yn ôl
  sync               yn anfon yr hyn sy&apos;n aros, ac yn darllen yr hyn sydd wedi newid
  waiting [--csv FILE]
                     yr hyn nad yw wedi cyrraedd Porth eto
  undo NUMBER [--yes]
                     yn tynnu un o&apos;r newidiadau hyn yn ôl
  conflicts          yr hyn y mae&apos;n rhaid i rywun benderfynu arno
  resolve NUMBER mine|portal|again [--yes]
  resolve NUMBER choose [--type user|admin] [--grant ID…] [--withdraw ID…]
  register [--pdf FILE] [--csv FILE]
                     y gofrestr o gyfrifon: pwy sydd â beth, ers pryd, a phwy a&apos;i rhoddodd
%1  history [--since DATE] [--until DATE] [--person EMAIL] [--kind KIND] [--csv FILE]
                     pwy a newidiodd beth, a phryd
  mfa                sut rydych chi&apos;n cael codau; mae mfa app [--qr], mfa sms NUMBER a mfa email yn sefydlu un
  mfa prefer|remove app|sms|email
  password           yn gofyn am y cyfrinair presennol ac un newydd ddwywaith
  password --forgotten EMAIL
                     yn gofyn am y cod o&apos;r e-bost a chyfrinair newydd ddwywaith
  profile [--first-name NAME] [--last-name NAME] [--language en|cy]
  sign-out [--everywhere] [--discard]
  doctor [--letter FILE [--language en|cy]]
                     yn gwirio&apos;r cysylltiad â Phorth, wedi mewngofnodi neu beidio; yn ysgrifennu llythyr at y tîm cymorth TG
  batch              yn darllen gorchmynion o&apos;r fath o&apos;r mewnbwn safonol, un i bob llinell

  --portal URL       cyfeiriad Porth; caiff ei gofio
  --ca FILE          ymddiried yn yr awdurdodau yn y ffeil hon yn lle rhai&apos;r system
  --data-dir DIR     lle mae&apos;r rhaglen yn cadw ei ffeiliau ei hun
  --vault KIND       keychain, neu memory: wedi mewngofnodi nes i&apos;r rhaglen gau
  --centre NUMBER    pa un o&apos;ch canolfannau y mae&apos;r gorchymyn yn sôn amdani; fel arall, yr un yr oeddech ynddi ddiwethaf
  --language en|cy   iaith y testun a ddangosir
  --json             dangos un ddogfen JSON; mae&apos;r hyn sydd i&apos;w weld cyn hynny yn mynd i&apos;r allbwn gwallau safonol

Caniatadau: accessArrangements entriesAndResults iamis pastPapers viewScripts itemLevelData
Amodau: type:examsOfficer|admin|user access:PERMISSION state:active|neverSignedIn|invitationExpired
            waiting:change language:en|cy; unrhyw un o bob math, a hynny ar gyfer pob math
Mathau: added invited invitationResent invitationAccepted invitationCancelled accessChanged
       accountTypeChanged profileChanged deleted
Codau gadael: 0 cwblhawyd, 2 defnydd anghywir, 3 gwrthodwyd, 4 heb fewngofnodi, 5 all-lein
</translation>
    </message>
    <message>
        <source>Your account does not belong to centre %1 any more, so its people are no longer shown. What had not been sent stays under Waiting changes.</source>
        <translation>Nid yw eich cyfrif yn perthyn i ganolfan %1 mwyach, felly ni ddangosir ei phobl. Mae&apos;r hyn nad oedd wedi&apos;i anfon yn aros yn Newidiadau ar y gweill.</translation>
    </message>
    <message>
        <source>You have no account in centre %1. You can name: %2.</source>
        <translation>Nid oes gennych gyfrif yng nghanolfan %1. Gallwch enwi: %2.</translation>
    </message>
    <message>
        <source>Changed since: check again</source>
        <comment>access review</comment>
        <translation>Newidiwyd ers hynny: gwiriwch eto</translation>
    </message>
</context>
</TS>
