#include "invitemany.h"

#include "continue.h"
#include "dialogs/question.h"
#include "pages/invitemanypage.h"
#include "words/invitations.h"
#include "words/matrix.h"
#include "words/words.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace canolfan::ui {

using directory::Directory;
using directory::InvitationOrder;
using directory::Saved;

InviteMany::InviteMany(Directory &directory, QObject *parent)
    : QObject(parent), m_directory(directory), m_page(new InviteManyPage(&m_model))
{
    m_judging.setSingleShot(true);
    connect(&m_judging, &QTimer::timeout, this, &InviteMany::judgeAnew);
    const auto judgeSoon = [this] {
        if (m_model.list().size() > 0)
            m_judging.start(0);
    };
    connect(&m_directory, &Directory::usersReset, this, judgeSoon);
    connect(&m_directory, &Directory::userAdded, this, judgeSoon);
    connect(&m_directory, &Directory::userChanged, this, judgeSoon);
    connect(&m_directory, &Directory::userRemoved, this, judgeSoon);
    connect(&m_directory, &Directory::opened, this, [this] {
        if (m_directory.whoAndWhere() != m_owner)
            forget();
        m_owner = m_directory.whoAndWhere();
    });
    connectPage();
}

void InviteMany::connectPage()
{
    connect(m_page, &InviteManyPage::backWanted, this, &InviteMany::backWanted);
    connect(m_page, &InviteManyPage::fileWanted, this, &InviteMany::chooseFile);
    connect(m_page, &InviteManyPage::pasteWanted, this, &InviteMany::paste);
    connect(m_page, &InviteManyPage::templateWanted, this, &InviteMany::saveTemplate);
    connect(m_page, &InviteManyPage::exportWanted, this, &InviteMany::saveResults);
    connect(m_page, &InviteManyPage::sendWanted, this, &InviteMany::askToSend);
    connect(m_page, &InviteManyPage::fileDropped, this,
        [this](const QString &path) { askBeforeReplacing([this, path] { readFile(path); }); });
    connect(m_page, &InviteManyPage::textDropped, this,
        [this](const QString &text) { askBeforeReplacing([this, text] { readText(text); }); });
    connect(m_page, &InviteManyPage::anotherWanted, this, [this] {
        askBeforeReplacing([this] {
            m_model.setRows({});
            m_page->clearBanner();
            m_page->focusFirst();
        });
    });
}

void InviteMany::show()
{
    m_owner = m_directory.whoAndWhere();
    judgeAnew();
    m_page->focusFirst();
}

void InviteMany::forget()
{
    m_model.setRows({});
    m_keys.clear();
    m_page->clearBanner();
}

/// While rows are sent, each of them changes the centre.
void InviteMany::judgeAnew()
{
    if (m_directory.isOpen() && !m_page->isSending())
        m_model.setSetting(m_directory.invitationSetting());
}

// --- Where the table comes from

void InviteMany::chooseFile()
{
    auto *dialog = new QFileDialog(m_page->window(), tr("Choose a table of people to invite"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables from spreadsheets (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &InviteMany::readFile);
    dialog->open();
}

void InviteMany::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return readText(text); // which says so, and nothing is replaced
    askBeforeReplacing([this, text] { readText(text); });
}

void InviteMany::readFile(const QString &path)
{
    take(exchange::bytesOfFile(path).and_then(
        [](const QByteArray &bytes) { return exchange::readInvitations(bytes); }));
}

void InviteMany::readText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return m_page->say(Banner::Tone::Warning, [] {
            return tr(
                "There is no text on the clipboard. Copy the rows in your spreadsheet, with the row of headings, "
                "then paste again.");
        });
    take(exchange::readInvitations(text));
}

void InviteMany::take(const exchange::Read<exchange::InvitationTable> &read)
{
    if (m_page->isSending())
        return; // the rows that are under way are named by their places
    if (!read)
        return m_page->say(
            Banner::Tone::Danger, [problem = read.error()] { return words::sentence(problem); });
    const auto remarks = [unknown = read->unknownColumns, missing = read->missingColumns,
                             left = read->leftOut] { return words::remarks(unknown, missing, left); };
    m_page->clearBanner();
    if (read->rows.isEmpty())
        return m_page->say(Banner::Tone::Warning, [remarks] {
            return QStringList{tr("There is nobody in this table yet."), remarks()}
                .join(QLatin1Char(' '))
                .trimmed();
        });
    judgeAnew();
    m_keys.clear();
    m_model.setRows(read->rows);
    if (!remarks().isEmpty())
        m_page->say(Banner::Tone::Info, remarks);
    m_page->focusFirst();
}

bool InviteMany::isSending() const
{
    return m_page->isSending();
}

int InviteMany::unsentRows() const
{
    const InvitationCounts counts = m_model.list().counts();
    return counts.ready + counts.withProblems;
}

void InviteMany::askBeforeReplacing(std::function<void()> then)
{
    const int unsent = unsentRows();
    if (unsent == 0)
        return then();
    auto *question =
        new Question({[] { return tr("Put another table in place of this one?"); },
                         [unsent] {
                             return tr("%n rows have not been sent, and what you have changed in them is "
                                       "lost. The file that they came from stays as it is.",
                                 nullptr, unsent);
                         },
                         [] { return tr("Replace the table"); }},
            Question::Tone::Danger, m_page->window());
    connect(question, &Question::confirmed, this, std::move(then));
    question->open();
}

// --- Files to take away

void InviteMany::save(Export wanted)
{
    exportTable(std::move(wanted), m_page,
        [this](Banner::Tone tone, const Sentence &sentence) { m_page->say(tone, sentence); });
}

void InviteMany::saveTemplate()
{
    save({tr("Save a template"), tr("people-to-invite.csv", "the name of a file"),
        words::invitationTemplate(), [](const QString &path) {
            return tr("Template saved: %1. Fill it in with your spreadsheet, then choose it here.").arg(path);
        }});
}

void InviteMany::saveResults()
{
    save({tr("Save the results"), tr("invitations.csv", "the name of a file"),
        words::resultsTable(m_model.list()),
        [](const QString &path) { return tr("Results saved: %1.").arg(path); }});
}

// --- Sending

QList<int> InviteMany::readyPlaces() const
{
    QList<int> places;
    for (int place = 0; place < m_model.list().size(); ++place) {
        if (m_model.list().standing(place) == RowStanding::Ready)
            places.append(place);
    }
    return places;
}

/// The id of the person goes with the key: a second try of the same row is the same person.
InvitationOrder InviteMany::orderOf(int place)
{
    Invitation invitation = m_model.list().invitation(place);
    const QStringList content{invitation.firstName, invitation.lastName, invitation.email,
        idOf(invitation.language), idOf(invitation.accountType),
        QString::number(int(invitation.permissions))};
    const QUuid operation = m_keys[invitation.email.toCaseFolded()].keyFor(content.join(QLatin1Char('\n')));
    invitation.id = QUuid::createUuidV5(operation, invitation.email).toString(QUuid::WithoutBraces);
    return {invitation, operation};
}

/// What Admins can is asked about first, as with one of them.
void InviteMany::askToSend()
{
    judgeAnew();
    QStringList names;
    Permissions most;
    for (const int place : readyPlaces()) {
        const Invitation invitation = m_model.list().invitation(place);
        if (invitation.accountType != AccountType::Admin)
            continue;
        names << invitation.firstName + QLatin1Char(' ') + invitation.lastName;
        most |= invitation.permissions;
    }
    if (names.isEmpty())
        return send();
    const int count = int(names.size());
    auto *question = new Question({[count] { return tr("Invite %n people as Admins?", nullptr, count); },
                                      [names, most] {
                                          return names.join(QStringLiteral(", ")) + QLatin1Char('\n')
                                              + words::whatAnAdminCan(most);
                                      },
                                      [] { return tr("Send the invitations"); }},
        Question::Tone::Plain, m_page->window());
    connect(question, &Question::confirmed, this, &InviteMany::send);
    question->open();
}

void InviteMany::send()
{
    if (m_page->isSending() || !m_directory.isOpen())
        return;
    judgeAnew(); // for the centre as it is in this moment
    const QList<int> places = readyPlaces();
    if (places.isEmpty())
        return;
    const std::stop_token stop = m_page->beginSending();
    m_model.setSending(true);
    m_sent = m_saved = m_notInvited = 0;
    m_total = int(places.size());
    m_page->setProgress(0, m_total);
    QList<InvitationOrder> orders;
    for (const int place : places) {
        orders.append(orderOf(place));
        m_model.setResult(place, {RowResult::State::UnderWay, {}});
    }
    const QPointer<InviteMany> alive(this);
    const auto told = [alive, places](qsizetype order, const Result<Saved> &outcome) {
        if (alive)
            alive->note(places[order], outcome);
    };
    continueWith(this, m_directory.inviteMany(orders, told, stop), [this](const auto &) { finish(); });
}

void InviteMany::note(int place, const Result<Saved> &outcome)
{
    if (place >= m_model.list().size()) // the table is gone: somebody has signed out meanwhile
        return;
    if (outcome) {
        ++(outcome->atThePortal ? m_sent : m_saved);
        m_model.setResult(
            place, {outcome->atThePortal ? RowResult::State::Sent : RowResult::State::SavedHere, {}});
    } else {
        ++m_notInvited;
        const QString email = m_model.list().row(place).cell(InvitationField::Email);
        m_keys[email.trimmed().toCaseFolded()].judge(outcome.error().kind);
        m_model.setResult(place, resultOf(outcome.error()));
    }
    m_page->setProgress(m_sent + m_saved + m_notInvited, m_total);
}

void InviteMany::finish()
{
    m_page->endSending();
    m_model.setSending(false);
    judgeAnew();
    if (m_sent + m_saved + m_notInvited == 0)
        return; // the table is gone
    const Banner::Tone tone = m_notInvited > 0 ? Banner::Tone::Danger
        : m_saved > 0                          ? Banner::Tone::Warning
                                               : Banner::Tone::Success;
    m_page->say(tone, [sent = m_sent, saved = m_saved, notInvited = m_notInvited] {
        QStringList parts;
        if (sent > 0)
            parts << tr("Invitations sent: %n.", nullptr, sent);
        if (saved > 0)
            parts << tr("Saved on this computer: %n. They are sent as soon as the portal can be reached.",
                nullptr, saved);
        if (notInvited > 0)
            parts << tr("Not invited: %n. Each row says why.", nullptr, notInvited);
        return parts.join(QLatin1Char(' '));
    });
}

} // namespace canolfan::ui
