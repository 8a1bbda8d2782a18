#include "dialogs/profiledialog.h"

#include "dialogs/fieldrule.h"
#include "ui_profiledialog.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

ProfileDialog::ProfileDialog(
    Setting setting, Submit submit, words::Translations &translations, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ProfileDialog>())
    , m_setting(std::move(setting))
    , m_submit(std::move(submit))
    , m_translations(translations)
{
    m_ui->setupUi(this);
    setParts({m_ui->banner, m_ui->busy, m_ui->saveButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    m_ui->languageSwitch->setLanguage(translations.language());
    makeRules();
    fillIn();
    connectWidgets();
    tabThrough(QList<QWidget *>{m_ui->firstName, m_ui->lastName, m_ui->email, m_ui->mobileNumber,
                   m_ui->changeNumberButton, m_ui->language, m_ui->switchProgram, m_ui->cancelButton,
                   m_ui->saveButton}
        + m_ui->languageSwitch->tabStops());
    setDrawnSize(560, 560);
    m_ui->firstName->setFocus();
}

ProfileDialog::~ProfileDialog() = default;

void ProfileDialog::begin(Read read)
{
    m_isRead = false;
    showMobileNumber();
    carryOut<Setting>([] { return tr("Reading your profile…"); }, std::move(read),
        [this](const Result<Setting> &setting) {
            if (setting) {
                m_isRead = true;
                m_setting = *setting;
                return fillIn();
            }
            QDialog::reject(); // nobody has typed anything
            if (setting.error().kind != FailureKind::Cancelled)
                Q_EMIT notRead(setting.error());
        });
}

void ProfileDialog::makeRules()
{
    m_rules = {new FieldRule(m_ui->firstName, m_ui->firstNameHint, UserField::FirstName, checkName, this),
        new FieldRule(m_ui->lastName, m_ui->lastNameHint, UserField::LastName, checkName, this)};
    m_ui->emailHint->setField(m_ui->email);
    m_ui->emailHint->setHint([] {
        return tr("An email address cannot be changed. For another one, this account is deleted and you are "
                  "invited again.");
    });
    m_ui->mobileNumberHint->setField(m_ui->mobileNumber);
    m_ui->mobileNumberHint->setHint([this] { return aboutMobileNumber(); });
    for (const Language language : {Language::English, Language::Welsh})
        m_ui->language->addItem(words::label(language), int(language));
    m_ui->languageHint->setField(m_ui->language);
    m_ui->languageHint->setHint([] { return tr("The portal writes to you in this language."); });
}

void ProfileDialog::fillIn()
{
    m_ui->firstName->setText(m_setting.details.firstName);
    m_ui->lastName->setText(m_setting.details.lastName);
    m_ui->email->setText(m_setting.email);
    showMobileNumber();
    m_ui->language->setCurrentIndex(m_ui->language->findData(int(m_setting.details.language)));
    offerToSwitch();
}

void ProfileDialog::connectWidgets()
{
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ProfileDialog::save);
    connect(m_ui->changeNumberButton, &QPushButton::clicked, this, &ProfileDialog::mobileNumberWanted);
    connect(m_ui->language, &QComboBox::currentIndexChanged, this, &ProfileDialog::offerToSwitch);
    connect(m_ui->languageSwitch, &LanguageSwitch::chosen, &m_translations, &words::Translations::set);
}

void ProfileDialog::setMobileNumber(const QString &number)
{
    m_setting.mobileNumber = number;
    m_setting.mobileVerified = true;
    showMobileNumber();
}

void ProfileDialog::showMobileNumber()
{
    m_ui->mobileNumber->setText(m_setting.mobileNumber);
    m_ui->mobileNumberHint->clearProblem(); // which also says the hint anew
}

QString ProfileDialog::aboutMobileNumber() const
{
    if (!m_isRead)
        return {};
    if (m_setting.mobileNumber.isEmpty())
        return tr("No number has been given yet.");
    return m_setting.mobileVerified
        ? QString()
        : tr("Not verified yet: choose “Change number…” and enter the code that is sent to it.");
}

ProfileDialog::Details ProfileDialog::typed() const
{
    return {m_ui->firstName->text().trimmed(), m_ui->lastName->text().trimmed(),
        Language(m_ui->language->currentData().toInt())};
}

bool ProfileDialog::isChanged() const
{
    return !(typed() == m_setting.details);
}

void ProfileDialog::offerToSwitch()
{
    const Language wanted = typed().language;
    m_ui->switchProgram->setVisible(
        wanted != m_setting.details.language && wanted != m_translations.language());
}

bool ProfileDialog::check()
{
    return FieldRule::allHold(m_rules);
}

void ProfileDialog::save()
{
    if (isWorking() || !check())
        return;
    if (!isChanged()) // there is nothing to send
        return accept();
    const Details details = typed();
    carryOut<void>([] { return tr("Saving…"); },
        [this, details](std::stop_token stop) { return m_submit(details, stop); },
        [this, details](const Result<void> &result) { finish(details, result); });
}

void ProfileDialog::finish(const Details &details, const Result<void> &result)
{
    if (!result)
        return showRefusal(result.error());
    const bool switches = !m_ui->switchProgram->isHidden() && m_ui->switchProgram->isChecked();
    Q_EMIT saved(details);
    accept();
    if (switches)
        m_translations.set(details.language);
}

void ProfileDialog::showRefusal(const Failure &failure)
{
    bool shown = !failure.fields.isEmpty();
    for (const FieldProblem &problem : failure.fields)
        shown = showAtField(problem) && shown;
    if (shown)
        return;
    if (failure.kind != FailureKind::Cancelled)
        return sayFailure(failure);
    // What was sent may have arrived all the same.
    say(Banner::Tone::Warning,
        [] { return tr("Stopped. If the portal had already received it, the change was made."); });
}

bool ProfileDialog::showAtField(const FieldProblem &problem)
{
    for (FieldRule *rule : std::as_const(m_rules)) {
        if (rule->name() != problem.field)
            continue;
        rule->refuse(problem.problem);
        rule->field()->setFocus();
        return true;
    }
    return false;
}

void ProfileDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_ui->languageSwitch->setLanguage(m_translations.language());
        offerToSwitch();
    }
    FormDialog::changeEvent(event);
}

} // namespace canolfan::ui
