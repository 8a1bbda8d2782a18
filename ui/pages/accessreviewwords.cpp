#include "pages/accessreviewpage.h"
#include "ui_accessreviewpage.h"
#include "words/register.h"
#include "words/review.h"
#include "words/words.h"

#include <QEvent>

/// What the page of the access review says that is not in its form.
namespace canolfan::ui {

void AccessReviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        retranslate();
        showPerson();
    }
    QWidget::changeEvent(event);
}

QString AccessReviewPage::topicWords() const
{
    const std::optional<ReviewTopic> &topic = m_model.topic();
    return topic ? words::label(*topic) : tr("Person by person");
}

void AccessReviewPage::retranslate()
{
    const bool isRunning = m_model.hasReview();
    const AccessReview &review = m_model.review();
    m_ui->title->setText(
        isRunning ? tr("Access review: %1").arg(words::label(review.series)) : tr("Access review"));
    const QString due = isRunning ? words::reviewDue(review.due, QDate::currentDate()) : QString();
    QStringList parts{isRunning ? words::reviewProgress(m_tally) : tr("No review is under way.")};
    if (!due.isEmpty())
        parts << due;
    if (isRunning)
        parts << tr("kept encrypted on this computer");
    m_ui->subtitle->setText(parts.join(QStringLiteral(" · ")));
    const QString how = tr("By: %1").arg(topicWords());
    m_ui->topicButton->say(how, how, m_model.topic().has_value());
    const QString who = tr("Show: %1").arg(m_model.showsChecked() ? tr("Everybody") : tr("Not checked yet"));
    m_ui->whoButton->say(who, who, m_model.showsChecked());
    m_ui->withdrawButton->setVisible(m_model.topic() && m_model.topic()->has_value());
    m_ui->keysHint->setText(tr("In the list, Enter keeps and goes on to the next."));
    retranslateStart();
    retranslateEmpty();
}

void AccessReviewPage::retranslateStart()
{
    m_ui->startTitle->setText(
        m_whyNot ? tr("A review cannot be begun here.") : tr("Who has access, and should they still?"));
    m_ui->startText->setText(m_whyNot
            ? m_whyNot()
            : tr(
                "Go through everybody's access before entries, before results and at the end of a series. Each "
                "decision is recorded, and your signed-off review stands in the register of accounts for JCQ."));
    const int row = std::max(m_ui->earlier->currentRow(), 0);
    m_ui->earlier->clear();
    for (const AccessReview &review : std::as_const(m_earlier)) {
        m_ui->earlier->addItem(
            QStringLiteral("%1\n%2").arg(words::signedOff(review), words::reviewOutcome(tallyOf(review))));
    }
    m_ui->earlier->setCurrentRow(std::min(row, int(m_earlier.size()) - 1));
}

void AccessReviewPage::retranslateEmpty()
{
    const bool isSearching = !m_people.search().isEmpty();
    m_ui->emptyTitle->setText(isSearching ? tr("Nobody matches.")
            : m_model.topic()             ? tr("Nobody is left to check here.")
                                          : tr("Everybody has been checked."));
    m_ui->emptyText->setText(isSearching ? tr("Look for another name, or show everybody.")
            : m_tally.isComplete()       ? tr("Sign the review off now, or look at everybody once more.")
                                         : tr("Choose another permission, or go on person by person."));
    m_ui->emptyText->setAccessibleName(m_ui->emptyText->text());
}

// --- The person

QString AccessReviewPage::detailsOf(const CentreUser &user) const
{
    QStringList details{user.email, words::label(user.accountType),
        words::standing(user, QDateTime::currentDateTime()),
        tr("last sign-in: %1").arg(words::lastSignIn(user))};
    if (user.record.mfa != Mfa::NotTold)
        details << tr("multi-factor authentication: %1").arg(words::label(user.record.mfa));
    return details.join(QStringLiteral(" · "));
}

QString AccessReviewPage::accessOf(const CentreUser &user) const
{
    QStringList lines;
    for (const Permission permission : allPermissions) {
        if (!user.permissions.testFlag(permission))
            continue;
        const QString what =
            words::permissionAndMeaning(m_catalogue, permission, user.accountType, m_language);
        const Gift *gift = user.record.giftOf(permission);
        lines << (gift ? QStringLiteral("%1: %2").arg(what, words::since(gift)) : what);
    }
    return lines.isEmpty() ? tr("No permissions.") : lines.join(QLatin1Char('\n'));
}

/// What cannot be pressed says why.
static void allow(QPushButton *button, bool enabled, const QString &why)
{
    button->setEnabled(enabled);
    button->setToolTip(enabled ? QString() : why);
    button->setAccessibleDescription(enabled ? QString() : why);
}

void AccessReviewPage::showButtons(const QList<CentreUser> &people)
{
    const bool one = people.size() == 1;
    const QString onlyOne = tr("Select one person for this.");
    const Allowed allowed = one ? m_allowed(people.constFirst()) : Allowed();
    const auto why = [&](const Verdict &verdict) { return verdict ? words::sentence(*verdict) : onlyOne; };
    const bool isGoing = one && m_model.stateOf(people.constFirst()) == ReviewState::Going;
    const QString going = words::label(ReviewState::Going);
    allow(m_ui->changeButton, one && !isGoing && !allowed.change, isGoing ? going : why(allowed.change));
    allow(m_ui->removeButton, one && !isGoing && !allowed.remove, isGoing ? going : why(allowed.remove));
    Verdict fixed;
    for (const CentreUser &user : people) {
        if (const Verdict verdict = m_allowed(user).change)
            fixed = verdict;
    }
    allow(m_ui->withdrawButton, !fixed, fixed ? words::sentence(*fixed) : QString());
}

} // namespace canolfan::ui
