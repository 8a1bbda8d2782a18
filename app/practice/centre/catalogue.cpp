#include "practice/centre/catalogue.h"

#include "practice/centre/rules.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace practice {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    const char16_t *english;
    const char16_t *welsh;
};

/// What a permission means beyond its description, where that needs saying (S44, S46, S47).
struct Meanings
{
    Words managers{nullptr, nullptr}; ///< Exams Officer and Admin
    Words users{nullptr, nullptr};
};

struct Entry
{
    Permission permission;
    Words label;
    Words description;
    Meanings meanings;
    Words linkLabel{nullptr, nullptr};
    const char16_t *linkUrl = nullptr;
};

QJsonObject document(const Words &words)
{
    return {{"en"_L1, QString::fromUtf16(words.english)}, {"cy"_L1, QString::fromUtf16(words.welsh)}};
}

QJsonObject document(const Meanings &meanings)
{
    if (!meanings.managers.english) {
        return {};
    }
    return {{textOf(AccountType::ExamsOfficer), document(meanings.managers)},
        {textOf(AccountType::Admin), document(meanings.managers)},
        {textOf(AccountType::User), document(meanings.users)}};
}

QJsonObject document(const Entry &entry)
{
    QJsonObject object{{"id"_L1, textOf(entry.permission)},
        {"assignable"_L1, rules::isAssignable(entry.permission)}, {"label"_L1, document(entry.label)},
        {"description"_L1, document(entry.description)}, {"meaning"_L1, document(entry.meanings)}};
    if (entry.linkUrl) {
        object.insert("link"_L1,
            QJsonObject{
                {"label"_L1, document(entry.linkLabel)}, {"url"_L1, QString::fromUtf16(entry.linkUrl)}});
    }
    return object;
}

constexpr Words allSubjects{u"All subjects", u"Pob pwnc"};
constexpr Words makeEntries{
    u"Make entries; view results under embargo", u"Gwneud cofrestriadau; gweld canlyniadau dan embargo"};
constexpr Words viewEntries{u"View entries only; view results from 8am on results day",
    u"Gweld cofrestriadau yn unig; gweld canlyniadau o 8am ar ddiwrnod y canlyniadau"};

/// In the order shown. The English is the guide's, to the letter.
constexpr Entry entries[] = {
    {Permission::AccessArrangements, {u"Access Arrangements/CAP", u"Trefniadau Mynediad/CAP"},
        {u"Grants access to the JCQ Centre Admin Portal, for management of transfer candidates, access "
         u"arrangements and modified papers requests.",
            u"Yn rhoi mynediad at Borth Gweinyddu Canolfannau y CGC, i reoli trosglwyddo ymgeiswyr, "
            u"trefniadau mynediad a cheisiadau am bapurau wedi'u haddasu."},
        {}},
    {Permission::EntriesAndResults, {u"Entries and Results", u"Cofrestriadau a Chanlyniadau"},
        {u"Grants access to the output page displaying candidates' information, for example Component "
         u"Marks, Centre etc.",
            u"Yn rhoi mynediad at y dudalen allbwn sy'n dangos gwybodaeth am ymgeiswyr, er enghraifft "
            u"Marciau Cydrannau, Canolfan ac ati."},
        {makeEntries, viewEntries}},
    {Permission::Iamis, {u"IAMIS", u"IAMIS"},
        {u"Grants access to users Internal Assessment Mark input screens. Users will be able to input "
         u"and submit centre marks for internal assessments and view moderator reports.",
            u"Yn rhoi mynediad i ddefnyddwyr at sgriniau mewnbynnu Marciau Asesu Mewnol. Bydd defnyddwyr "
            u"yn gallu mewnbynnu a chyflwyno marciau'r ganolfan ar gyfer asesiadau mewnol a gweld "
            u"adroddiadau cymedrolwyr."},
        {allSubjects, allSubjects}},
    {Permission::PastPapers,
        {u"Past Papers, Marking Schemes and Resources", u"Cyn-bapurau, Cynlluniau Marcio ac Adnoddau"},
        {u"Grants access to WJEC Resources.", u"Yn rhoi mynediad at Adnoddau CBAC."}, {}},
    {Permission::ViewScripts, {u"View Scripts", u"Gweld Sgriptiau"},
        {u"Grants access to view candidate scripts after results. Scripts should only be accessed with "
         u"candidate permission; full guidance here: JCQ Post Results Services booklet",
            u"Yn rhoi mynediad i weld sgriptiau ymgeiswyr ar ôl y canlyniadau. Dim ond gyda chaniatâd yr "
            u"ymgeisydd y dylid edrych ar sgriptiau; canllawiau llawn yma: Llyfryn Gwasanaethau ar ôl y "
            u"Canlyniadau y CGC"},
        {}, {u"JCQ Post Results Services booklet", u"Llyfryn Gwasanaethau ar ôl y Canlyniadau y CGC"},
        u"https://www.jcq.org.uk/exams-office/post-results-services/"},
    {Permission::ItemLevelData, {u"Item Level Data", u"Data Lefel Eitem"},
        {u"Grants access to candidates' marks for each question, after results.",
            u"Yn rhoi mynediad at farciau ymgeiswyr ar gyfer pob cwestiwn, ar ôl y canlyniadau."},
        {}},
    {Permission::A2cKeys, {u"A2C Keys", u"Allweddi A2C"},
        {u"Grants the keys with which the centre's own system exchanges entries and results with exam boards.",
            u"Yn rhoi'r allweddi y mae system y ganolfan yn eu defnyddio i gyfnewid cofrestriadau a "
            u"chanlyniadau â'r byrddau arholi."},
        {}},
};

} // namespace

Reply listPermissions(const Portal &portal, const Request &request)
{
    return answerAccount(portal, request, Door::FactorOn, [](Transaction &, const AccountHolder &) {
        QJsonArray permissions;
        for (const Entry &entry : entries) {
            permissions.append(document(entry));
        }
        const QJsonObject catalogue{{"permissions"_L1, permissions}};
        return Reply{200, "application/json", QJsonDocument(catalogue).toJson(QJsonDocument::Compact), {}};
    });
}

} // namespace practice
