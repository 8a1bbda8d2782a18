#include "dialogs/deletequestion.h"

#include "ui_deletequestion.h"
#include "widgets/permissionlist.h"
#include "words/words.h"

#include <QEvent>

namespace canolfan::ui {

DeleteQuestion::DeleteQuestion(CentreUser user, const PermissionCatalogue &catalogue, Submit submit,
    const words::Translations &translations, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteQuestion>())
    , m_user(std::move(user))
    , m_catalogue(catalogue)
    , m_submit(std::move(submit))
    , m_translations(translations)
{
    m_ui->setupUi(this);
    setParts(
        {m_ui->banner, m_ui->busy, m_ui->deleteButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &DeleteQuestion::remove);
    m_ui->deleteButton->setAutoDefault(false);
    m_ui->cancelButton->setDefault(true);
    retranslate();
    setDrawnSize(560, 300);
    m_ui->cancelButton->setFocus();
}

DeleteQuestion::~DeleteQuestion() = default;

void DeleteQuestion::remove()
{
    if (isWorking())
        return;
    const QUuid operation = m_operation.keyFor(m_user.id);
    carryOut<directory::Saved>([] { return tr("Deleting…"); },
        [this, operation](std::stop_token stop) { return m_submit(operation, stop); },
        [this](const Result<directory::Saved> &result) { finish(result); });
}

void DeleteQuestion::finish(const Result<directory::Saved> &result)
{
    if (result || result.error().kind == FailureKind::UserGone) {
        Q_EMIT deleted(result ? *result : directory::Saved{m_user, true});
        accept();
        return;
    }
    m_operation.judge(result.error().kind);
    sayFailure(result.error());
}

QString DeleteQuestion::offlineWords() const
{
    return tr(
        "The portal cannot be reached. The account is deleted as soon as it can be; until then the person "
        "still has access.");
}

void DeleteQuestion::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    FormDialog::changeEvent(event);
}

void DeleteQuestion::retranslate()
{
    m_ui->question->setText(
        tr("Delete the account of %1 (%2)?", "name, email").arg(m_user.name(), m_user.email));
    const QString type = words::label(m_user.accountType);
    const QString names = namesOf(m_catalogue, m_user.permissions, m_translations.language());
    m_ui->loses->setText(names.isEmpty()
            ? tr("They lose their %1 account and can no longer sign in.").arg(type)
            : tr("They lose their %1 account and can no longer sign in. Access that ends: %2.")
                  .arg(type, names));
    m_ui->deleteButton->setAccessibleDescription(
        m_ui->question->text() + QLatin1Char(' ') + m_ui->loses->text());
}

} // namespace canolfan::ui
