#include "dialogs/proxydialog.h"

#include "ui_proxydialog.h"

#include <QEvent>

namespace canolfan::ui {

ProxyDialog::ProxyDialog(ProxyQuestion question, Answer answer, QWidget *parent)
    : FormDialog(parent)
    , m_ui(std::make_unique<Ui::ProxyDialog>())
    , m_question(std::move(question))
    , m_answer(std::move(answer))
{
    m_ui->setupUi(this);
    setParts({m_ui->banner, m_ui->busy, m_ui->goOnButton, m_ui->cancelButton, m_ui->content, m_ui->footnote});
    m_ui->userHint->setField(m_ui->user);
    connect(m_ui->goOnButton, &QPushButton::clicked, this, &ProxyDialog::confirm);
    connect(m_ui->user, &QLineEdit::textEdited, m_ui->userHint, &HintLine::clearProblem);
    retranslate();
    if (m_question.wrongBefore)
        say(Banner::Tone::Danger,
            [] { return tr("The proxy did not accept that. Check both and try again."); });
    setDrawnSize(560, 440);
    m_ui->user->setFocus();
}

ProxyDialog::~ProxyDialog()
{
    // Closed, or gone together with the window below it.
    if (m_answer)
        m_answer(std::nullopt);
}

void ProxyDialog::confirm()
{
    if (m_ui->user->text().trimmed().isEmpty()) {
        m_ui->userHint->setProblem([] { return tr("Enter the user name for the proxy."); });
        m_ui->user->setFocus();
        return;
    }
    const Answer answer = std::exchange(m_answer, {});
    answer(ProxyLogin{m_ui->user->text().trimmed(), m_ui->password->text()});
    accept();
}

void ProxyDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    FormDialog::changeEvent(event);
}

void ProxyDialog::retranslate()
{
    m_ui->question->setText(tr(
        "The network's proxy, %1, wants a user name and a password. They are kept until the program closes.",
        "host and port")
                                .arg(m_question.proxy));
}

} // namespace canolfan::ui
