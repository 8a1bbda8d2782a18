#include "dialogs/question.h"

#include "look/metrics.h"
#include "ui_question.h"
#include "words/changes.h"
#include "words/matrix.h"

#include <QEvent>

namespace canolfan::ui {

Question::Question(Words words, Tone tone, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::Question>()), m_words(std::move(words))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_ui->confirmButton->setProperty(
        "kind", tone == Tone::Danger ? QStringLiteral("danger") : QStringLiteral("primary"));
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed();
        accept();
    });
    retranslate();
    resize(scaled(480), sizeHint().height());
    m_ui->cancelButton->setFocus();
}

Question::~Question() = default;

void Question::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void Question::retranslate()
{
    setWindowTitle(QStringLiteral("Canolfan")); // no names: titles end up in task lists
    m_ui->question->setText(m_words.question());
    m_ui->consequence->setText(m_words.consequence());
    m_ui->confirmButton->setText(m_words.confirm());
    m_ui->confirmButton->setAccessibleName(m_words.confirm());
    m_ui->confirmButton->setAccessibleDescription(
        m_ui->question->text() + QLatin1Char('\n') + m_ui->consequence->text());
}

static QString adminWords(Permissions then)
{
    return Question::tr("%1 Access then: %2.", "what an Admin can; the permissions")
        .arg(words::whatAnAdminCan(then), words::access(then));
}

Question *Question::aboutAccountType(
    const CentreUser &user, AccountType type, Permissions then, QWidget *parent)
{
    const QString name = user.name();
    if (type == AccountType::Admin) {
        return new Question({[name] { return tr("Make %1 an Admin?").arg(name); },
                                [then] { return adminWords(then); }, [] { return tr("Make an Admin"); }},
            Tone::Plain, parent);
    }
    return new Question(
        {[name] { return tr("Make %1 a User?").arg(name); },
            [then] {
                return tr("A User can no longer manage anybody. Access then: %1.").arg(words::access(then));
            },
            [] { return tr("Make a User"); }},
        Tone::Plain, parent);
}

Question *Question::aboutInvitingAdmin(const Invitation &invitation, QWidget *parent)
{
    const QString name = invitation.firstName + QLatin1Char(' ') + invitation.lastName;
    return new Question({[name] { return tr("Invite %1 as an Admin?").arg(name); },
                            [then = invitation.permissions] { return adminWords(then); },
                            [] { return tr("Invite as an Admin"); }},
        Tone::Plain, parent);
}

Question *Question::aboutCancellingInvitation(const CentreUser &invited, QWidget *parent)
{
    return new Question(
        {[name = invited.name(), email = invited.email] {
             return tr("Cancel the invitation of %1 (%2)?", "name, email").arg(name, email);
         },
            [] {
                return tr(
                    "They can no longer sign in with it, and leave the list. You can invite them anew.");
            },
            [] { return tr("Cancel invitation"); }},
        Tone::Danger, parent);
}

bool Question::isAskedAbout(const PendingChange &change)
{
    return change.kind == ChangeKind::Invite || change.state == ChangeState::NotSent
        || change.state == ChangeState::UnderWay;
}

Question *Question::aboutGivingUp(const PendingChange &change, QWidget *parent)
{
    return new Question(
        {[change] { return tr("Stop sending this? %1.", "a change").arg(words::sentence(change)); },
            [] {
                return tr(
                    "It has been sent, and no answer came: the portal may have made it. Canolfan does "
                    "not send it again. Once the portal answers, the list shows how the account stands; "
                    "look there, and change it if need be.");
            },
            [] { return tr("Stop trying"); }},
        Tone::Danger, parent);
}

Question *Question::aboutUndoing(const PendingChange &change, QWidget *parent)
{
    if (change.state == ChangeState::UnderWay)
        return aboutGivingUp(change, parent);
    const bool invitation = change.kind == ChangeKind::Invite;
    return new Question(
        {[change] { return tr("Take this back? %1.", "a change").arg(words::sentence(change)); },
            [invitation] {
                return invitation
                    ? tr("The invitation is not sent, and what was typed for it is gone.")
                    : tr("It could not be sent, and is gone from this computer then. Export it first if "
                         "somebody else is to make it.");
            },
            [] { return tr("Take back"); }},
        Tone::Danger, parent);
}

void Question::beforeUndoing(const PendingChange &change, QWidget *asking, std::function<void()> then)
{
    if (!isAskedAbout(change))
        return then();
    Question *question = aboutUndoing(change, asking);
    connect(question, &Question::confirmed, asking, std::move(then));
    question->open();
}

} // namespace canolfan::ui
