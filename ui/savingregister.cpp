#include "savingregister.h"

#include "report/accountregister.h"
#include "words/register.h"
#include "words/words.h"

#include <QDir>

namespace canolfan::ui {

using Tone = Banner::Tone;

SavingRegister::SavingRegister(directory::Directory &directory, review::Reviews &reviews,
    words::Translations &translations, QWidget *window)
    : QObject(window)
    , m_directory(directory)
    , m_reviews(reviews)
    , m_translations(translations)
    , m_saving(window)
{
}

void SavingRegister::begin()
{
    if (!m_directory.isOpen() || m_saving.isRunning())
        return;
    if (const Verdict refused = m_directory.mayReadRecords()) {
        Q_EMIT m_saving.said(Tone::Warning, [refusal = *refused] { return words::sentence(refusal); });
        return;
    }
    if (m_directory.tooOld()) {
        Q_EMIT m_saving.said(
            Tone::Warning, [failure = *m_directory.tooOld()] { return words::sentence(failure); });
        return;
    }
    AccountRegister made = m_directory.accountRegister();
    made.reviewedOn = reviewedOn(m_reviews.all());
    m_saving.begin({tr("Save register of accounts"), words::registerFileName(made), words::registerTitle(),
        report::parts(made, m_translations),
        [made, language = m_translations.language()](
            const QString &path) { return report::saveCsv(path, made, language); },
        [] { return tr("The register of accounts is being made…"); },
        [](const QString &pdf, const QString &csv) {
            return tr("The register of accounts is saved: %1, and as a table: %2")
                .arg(QDir::toNativeSeparators(pdf), QDir::toNativeSeparators(csv));
        }});
}

} // namespace canolfan::ui
