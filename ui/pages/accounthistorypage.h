#pragma once

#include "domain/history.h"
#include "models/historymodel.h"
#include "widgets/banner.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

namespace Ui {
class AccountHistoryPage;
}
class Menu;
class PillButton;

/// What has been done to the centre's accounts: when, by whom, what, to whom, and the access before and after
/// it; narrowed by what, when, and part of a name or address. Says what is wanted; what has become of it the
/// model is told.
class AccountHistoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit AccountHistoryPage(models::HistoryModel *model, QWidget *parent = nullptr);
    ~AccountHistoryPage() override;

    HistoryFilter filter() const;

    /// The token hears of a Cancel.
    std::stop_token beginReading();
    void endReading();
    /// The list, or that there is nothing in it.
    void showEntries();
    /// In place of the list. `canTryAgain`: it may go better another time.
    void showWhyNot(Sentence why, bool canTryAgain);
    void say(Banner::Tone tone, Sentence sentence);
    /// Nothing of the centre stays, nor what was looked for.
    void forget();
    void focusFirst();

Q_SIGNALS:
    void filterWanted(const canolfan::HistoryFilter &filter);
    void exportWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Of what time; each lasts until now.
    enum class Span
    {
        Ever,
        Today,
        Week,
        Month,
        SchoolYear
    };

    void connectWidgets();
    void want();
    void openKinds();
    void openSpans();
    void retranslate();
    QString words(Span span) const;
    static QDateTime beginningOf(Span span);

    std::unique_ptr<Ui::AccountHistoryPage> m_ui;
    models::HistoryModel &m_model;
    QTimer m_typing; ///< until somebody has stopped
    std::optional<HistoryKind> m_kind;
    Span m_span = Span::Ever;
    Sentence m_whyNot;
};

} // namespace canolfan::ui
