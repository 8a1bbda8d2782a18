#include "dialogs/letterdialog.h"

#include "dialogs/filetosave.h"
#include "look/metrics.h"
#include "ui_letterdialog.h"
#include "words/letter.h"
#include "words/words.h"

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QSaveFile>
#include <QScreen>

#include <algorithm>

namespace canolfan::ui {

LetterDialog::LetterDialog(
    Reason reason, Contents contents, words::Translations &translations, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::LetterDialog>())
    , m_reason(reason)
    , m_contents(std::move(contents))
    , m_translations(translations)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_ui->languageSwitch->setLanguage(translations.language());
    for (const Language language : {Language::English, Language::Welsh})
        m_ui->letterLanguage->addItem(words::label(language), int(language));
    m_ui->letterLanguage->setCurrentIndex(m_ui->letterLanguage->findData(int(translations.language())));
    connect(m_ui->languageSwitch, &LanguageSwitch::chosen, &m_translations, &words::Translations::set);
    connect(m_ui->letterLanguage, &QComboBox::currentIndexChanged, this, &LetterDialog::showLetter);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &LetterDialog::copy);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &LetterDialog::askForFile);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    QWidget *before = m_ui->copyButton;
    for (QWidget *stop : m_ui->languageSwitch->tabStops()) {
        setTabOrder(before, stop);
        before = stop;
    }
    retranslate();
    showLetter();
    const QSize available = screen()->availableSize();
    resize(std::min(scaled(720), available.width() - 20), std::min(scaled(680), available.height() - 60));
    m_ui->copyButton->setFocus();
}

LetterDialog::~LetterDialog() = default;

Language LetterDialog::chosenLanguage() const
{
    return Language(m_ui->letterLanguage->currentData().toInt());
}

void LetterDialog::showLetter()
{
    m_ui->banner->clear();
    m_ui->letter->setPlainText(
        words::letterToItSupport(chosenLanguage(), m_contents.addresses, m_contents.found));
}

void LetterDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_ui->letter->toPlainText());
    m_ui->banner->say(Banner::Tone::Success,
        [] { return tr("The letter is on the clipboard. Paste it into an email to IT support."); });
}

void LetterDialog::askForFile()
{
    const FileToSave file{tr("Save the letter"), tr("Texts (*.txt)"), QStringLiteral("txt"),
        words::letterTitle(chosenLanguage()) + QStringLiteral(".txt")};
    askWhereToSave(file, this, [this](const QString &path) { save(path); });
}

void LetterDialog::save(const QString &path)
{
    QSaveFile file(path);
    // A short write is what commit() reports.
    if (file.open(QIODevice::WriteOnly) && file.write(m_ui->letter->toPlainText().toUtf8()) >= 0
        && file.commit())
        return m_ui->banner->say(
            Banner::Tone::Success, [path] { return tr("Saved as %1.").arg(QDir::toNativeSeparators(path)); });
    m_ui->banner->say(Banner::Tone::Danger, [] {
        return tr("The file could not be written. Choose another folder, or see whether the disk is full.");
    });
}

void LetterDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->languageSwitch->setLanguage(m_translations.language());
        retranslate();
    }
    QDialog::changeEvent(event);
}

void LetterDialog::retranslate()
{
    for (const Language language : {Language::English, Language::Welsh})
        m_ui->letterLanguage->setItemText(int(language), words::label(language));
    if (m_reason == Reason::Connection)
        return m_ui->explanation->setText(
            tr("It asks IT support to let through what this program needs. It names nobody."));
    setWindowTitle(tr("No email?"));
    m_ui->title->setText(tr("No email?"));
    const QString help = tr(
        "1. The portal's emails come from %1. The first place to look is the junk folder.\n"
        "2. If it is not there, your centre's firewall may have put it in quarantine: ask IT support whether "
        "that sender is blocked.\n"
        "3. IT support may have to allow two addresses as well. This letter asks for all of that.");
    m_ui->explanation->setText(help.arg(words::portalSender()));
}

} // namespace canolfan::ui
