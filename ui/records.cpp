#include "history.h"
#include "mainwindow.h"
#include "pages/accounthistorypage.h"
#include "pages/manageuserspage.h"
#include "savingregister.h"
#include "usermanagement.h"
#include "widgets/banner.h"
#include "widgets/outside.h"

#include <QDir>
#include <QUrl>

/// What has been done to the accounts, and the register of them.
namespace canolfan::ui {

void MainWindow::makeRecords()
{
    auto *history = new History(*m_connection.directory, m_program.translations, this);
    addPlace(Place::History, history->page(), [history] { history->show(); });
    auto *saving = new SavingRegister(*m_connection.directory, m_program.translations, this);
    m_management->page()->addTask([] { return tr("Register of accounts…"); }, [saving] { saving->begin(); });
    connect(saving, &SavingRegister::said, this,
        [this](Banner::Tone tone, const Sentence &sentence) { m_notice->say(tone, sentence); });
    connect(saving, &SavingRegister::saved, this, [this](const QString &pdf, const QString &csv) {
        const auto words = [pdf, csv] {
            return tr("The register of accounts is saved: %1, and as a table: %2")
                .arg(QDir::toNativeSeparators(pdf), QDir::toNativeSeparators(csv));
        };
        m_notice->say(
            Banner::Tone::Success, words, [] { return tr("Open"); },
            [this, pdf] { openOutside(QUrl::fromLocalFile(pdf), this); });
    });
}

} // namespace canolfan::ui
