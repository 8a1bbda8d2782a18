#include "history.h"

#include "continue.h"
#include "dialogs/filetosave.h"
#include "exchange/csv.h"
#include "pages/accounthistorypage.h"
#include "words/history.h"
#include "words/recordcommands.h"
#include "words/words.h"

#include <QDir>

namespace canolfan::ui {

using directory::Directory;

History::History(Directory &directory, words::Translations &translations, QObject *parent)
    : QObject(parent), m_directory(directory)
{
    connect(&translations, &words::Translations::changed, &m_model, [this] { m_model.retranslate(); });
    connect(&m_model, &models::HistoryModel::moreWanted, this, &History::readMore);
    connect(&directory, &Directory::closed, this, [this] {
        ++m_attempt;
        if (!m_page)
            return;
        m_page->endReading();
        m_page->forget();
    });
}

AccountHistoryPage *History::page()
{
    if (!m_page) {
        m_page = new AccountHistoryPage(&m_model);
        connect(m_page, &AccountHistoryPage::filterWanted, this, &History::read);
        connect(m_page, &AccountHistoryPage::exportWanted, this, &History::saveAll);
    }
    return m_page;
}

void History::show()
{
    read(m_page->filter());
    m_page->focusFirst();
}

void History::read(const HistoryFilter &filter)
{
    const int attempt = ++m_attempt;
    m_filter = filter;
    if (const Verdict refused = m_directory.isOpen() ? m_directory.mayReadRecords() : Verdict()) {
        m_page->showWhyNot([refusal = *refused] { return words::sentence(refusal); }, false);
        return;
    }
    const std::stop_token stop = m_page->beginReading();
    continueWith(
        this, m_directory.history(filter, {}, stop), [this, attempt](const Result<HistoryPage> &read) {
            if (attempt != m_attempt)
                return;
            m_page->endReading();
            if (read) {
                m_model.setFirst(*read);
                m_page->showEntries();
            } else {
                sayFailure(read.error());
            }
        });
}

void History::readMore()
{
    const int attempt = m_attempt;
    const std::stop_token stop = m_page->beginReading();
    const auto more = [this, attempt](const Result<HistoryPage> &read) {
        if (attempt != m_attempt)
            return;
        m_page->endReading();
        if (read) {
            m_model.append(*read);
            return m_page->showEntries();
        }
        m_model.moreFailed();
        m_page->say(Banner::Tone::Warning, [failure = read.error()] { return words::sentence(failure); });
    };
    continueWith(this, m_directory.history(m_filter, m_model.next(), stop), more);
}

/// Where it cannot be had, what was read before is not shown as if it were all.
void History::sayFailure(const Failure &failure)
{
    if (failure.kind == FailureKind::Cancelled)
        return m_page->showEntries();
    m_model.clear();
    const bool offline = isUnreachable(failure.kind);
    m_page->showWhyNot(
        [failure, offline] { return offline ? words::historyNeedsPortal() : words::sentence(failure); },
        true);
}

void History::saveAll()
{
    const FileToSave file{tr("Export history"), tr("Tables for spreadsheets (*.csv)"), QStringLiteral("csv"),
        tr("history.csv", "the name of a file")};
    askWhereToSave(file, m_page, [this](const QString &path) { saveInto(path); });
}

/// On the directory, which outlives it, and not on a flow, which need not.
static QCoro::Task<Result<QList<HistoryEntry>>> wholeHistory(
    Directory *directory, HistoryFilter filter, std::stop_token stop)
{
    QList<HistoryEntry> entries;
    QString cursor;
    do {
        const Result<HistoryPage> page = co_await directory->history(filter, cursor, stop);
        if (!page)
            co_return failed(page.error());
        entries += page->entries;
        cursor = page->next;
    } while (!cursor.isEmpty());
    const Result<QList<HistoryEntry>> all(entries);
    co_return all;
}

void History::saveInto(const QString &path)
{
    const int attempt = ++m_attempt;
    const std::stop_token stop = m_page->beginReading();
    const auto save = [this, attempt, path](const Result<QList<HistoryEntry>> &entries) {
        if (attempt != m_attempt)
            return;
        m_page->endReading();
        m_model.moreFailed(); // whatever was under way has been given up for this
        if (!entries)
            return m_page->say(
                Banner::Tone::Danger, [failure = entries.error()] { return words::sentence(failure); });
        if (!exchange::saveCsv(path, words::table(*entries)))
            return m_page->say(Banner::Tone::Danger, [path] { return notSavedWords(path); });
        m_page->say(Banner::Tone::Success, [path] { return savedWords(path); });
    };
    continueWith(this, wholeHistory(&m_directory, m_filter, stop), save);
}

} // namespace canolfan::ui
