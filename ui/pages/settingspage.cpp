#include "pages/settingspage.h"

#include "look/metrics.h"
#include "ui_settingspage.h"
#include "words/words.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QSignalBlocker>
#include <QUrl>

namespace canolfan::ui {

static void setBounds(NumberBox *box, Setting setting)
{
    const settings::Declaration &declaration = settings::declarationOf(setting);
    box->setRange(declaration.least, declaration.most);
}

SettingsPage::SettingsPage(Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    m_ui->card->setFixedWidth(scaled(640));
    for (QWidget *control : std::initializer_list<QWidget *>{
             m_ui->language, m_ui->theme, m_ui->retention, m_ui->idleLock, m_ui->undo})
        control->setFixedWidth(scaled(220));
    setBounds(m_ui->idleLock, Setting::IdleLockMinutes);
    setBounds(m_ui->retention, Setting::RetentionDays);
    setBounds(m_ui->undo, Setting::UndoSeconds);
    m_ui->undo->setWords([](int seconds) { return tr("%n seconds", nullptr, seconds); });
    m_ui->idleLock->setWords([](int minutes) { return tr("%n minutes", nullptr, minutes); });
    m_ui->retention->setWords([](int days) { return tr("%n days", nullptr, days); });
    m_ui->busy->setCancelVisible(false); // the keychain has a deadline of its own
    m_ui->busy->setKeepsPlace(false);
    fillChoices();
    setHints();
    readSettings();
    showDataFolder();
    setSignedIn(false);
    connectWidgets();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::connectWidgets()
{
    // activated, not currentIndexChanged: chosen by somebody, be it what was chosen before.
    connect(m_ui->language, &QComboBox::activated, this, [this](int index) {
        m_settings.setLanguage(languageFromId(m_ui->language->itemData(index).toString()));
        Q_EMIT languageChosen();
    });
    connect(m_ui->theme, &QComboBox::activated, this,
        [this](int index) { m_settings.setColourScheme(ColourScheme(index)); });
    connect(m_ui->idleLock, &QSpinBox::valueChanged, this,
        [this](int minutes) { m_settings.setIdleLockMinutes(minutes); });
    connect(m_ui->undo, &QSpinBox::valueChanged, this,
        [this](int seconds) { m_settings.setUndoSeconds(seconds); });
    connect(m_ui->retention, &QSpinBox::valueChanged, this,
        [this](int days) { m_settings.setRetentionDays(days); });
    // toggled, not clicked: a screen reader toggles without a click.
    connect(m_ui->staySignedIn, &QCheckBox::toggled, this, &SettingsPage::staySignedInChosen);
    connect(m_ui->openFolderButton, &QPushButton::clicked, this, &SettingsPage::openDataFolder);
    connect(m_ui->backButton, &QPushButton::clicked, this, &SettingsPage::backWanted);
    connect(&m_settings, &Settings::changed, this, &SettingsPage::readSettings);
}

void SettingsPage::setHints()
{
    m_ui->languageHint->setField(m_ui->language);
    m_ui->languageHint->setHint(
        [] { return tr("Of this program on this computer; your emails follow your profile."); });
    m_ui->idleLockHint->setField(m_ui->idleLock);
    m_ui->idleLockHint->setHint([] {
        return tr("After this long without a key or the mouse, the window locks until you have unlocked it.");
    });
    m_ui->undoHint->setField(m_ui->undo);
    m_ui->undoHint->setHint([] {
        return tr("A deleted account goes to the portal after this long; until then you can take it back.");
    });
    m_ui->staySignedInHint->setField(m_ui->staySignedIn);
    m_ui->staySignedInHint->setHint([this] {
        return m_outlivesTheProgram
            ? tr("Your sign-in is kept in this computer's keychain, so the next start needs no password.")
            : tr("The program was started with --vault memory: for this time, a sign-in lasts only until the "
                 "program closes, whatever is chosen here.");
    });
    m_ui->retentionHint->setField(m_ui->retention);
    m_ui->retentionHint->setHint([] {
        return tr(
            "If this computer has not reached the portal for this long, your sign-in is removed from it and "
            "you log in with your password again.");
    });
    m_ui->dataFolderHint->setField(m_ui->dataFolder);
    m_ui->dataFolderHint->setHint(
        [] { return tr("To keep it elsewhere, start the program with --data-dir and another folder."); });
}

void SettingsPage::fillChoices()
{
    const auto fill = [](ChoiceBox *box, const QList<std::pair<QString, QString>> &choices) {
        for (int index = 0; index < int(choices.size()); ++index) {
            if (index == box->count())
                box->addItem(QString());
            box->setItemText(index, choices.at(index).first);
            box->setItemData(index, choices.at(index).second);
        }
    };
    fill(m_ui->language,
        {{tr("As the computer has it"), {}}, {words::label(Language::English), idOf(Language::English)},
            {words::label(Language::Welsh), idOf(Language::Welsh)}});
    // In ColourScheme's order.
    fill(m_ui->theme, {{tr("As the computer has it"), {}}, {tr("Light"), {}}, {tr("Dark"), {}}});
}

void SettingsPage::readSettings()
{
    const std::optional<Language> language = m_settings.language();
    m_ui->language->setCurrentIndex(m_ui->language->findData(language ? idOf(*language) : QString()));
    m_ui->theme->setCurrentIndex(int(m_settings.colourScheme()));
    m_ui->idleLock->setValue(m_settings.idleLockMinutes());
    m_ui->undo->setValue(m_settings.undoSeconds());
    m_ui->retention->setValue(m_settings.retentionDays());
    const QSignalBlocker quiet(m_ui->staySignedIn); // nobody has chosen
    m_ui->staySignedIn->setChecked(m_settings.staySignedIn());
}

void SettingsPage::showDataFolder()
{
    m_ui->dataFolder->setText(QDir::toNativeSeparators(m_settings.dataFolder()));
    m_ui->dataFolder->setCursorPosition(0);
    if (m_settings.isWritable())
        return m_ui->dataFolderHint->clearProblem();
    m_ui->dataFolderHint->setProblem([] {
        return tr(
            "Nothing can be written there, so what you choose lasts only until the program closes. Start it "
            "with --data-dir and another folder.");
    });
}

void SettingsPage::openDataFolder()
{
    m_ui->banner->clear();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_settings.dataFolder())))
        say(Banner::Tone::Warning,
            [] { return tr("The folder cannot be opened from here. Open its path in your file manager."); });
}

void SettingsPage::begin()
{
    m_ui->banner->clear();
    readSettings();
    showDataFolder();
    m_ui->scroll->ensureVisible(0, 0);
    m_ui->language->setFocus();
}

void SettingsPage::setSignedIn(bool signedIn, bool outlivesTheProgram)
{
    m_signedIn = signedIn;
    m_outlivesTheProgram = outlivesTheProgram;
    m_ui->signedInPart->setVisible(signedIn);
    m_ui->staySignedInHint->clearProblem(); // which also says the hint anew
}

void SettingsPage::beginWork()
{
    m_ui->banner->clear();
    m_ui->busy->begin([] { return tr("One moment…"); });
}

void SettingsPage::endWork()
{
    m_ui->busy->end();
}

void SettingsPage::say(Banner::Tone tone, Sentence sentence)
{
    m_ui->banner->say(tone, std::move(sentence));
    m_ui->scroll->ensureWidgetVisible(m_ui->banner);
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillChoices();
    }
    QWidget::changeEvent(event);
}

} // namespace canolfan::ui
