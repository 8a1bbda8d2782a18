#pragma once

#include "domain/pendingchange.h"
#include "domain/syncstate.h"
#include "models/waitingchangesmodel.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

namespace Ui {
class WaitingChangesPage;
}

/// Everything that the portal has not confirmed yet, in words, each with what can be done about it: undo, try
/// again, decide, export. Says what is wanted; what has become of it the model and the state are told.
class WaitingChangesPage : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingChangesPage(models::WaitingChangesModel *model, QWidget *parent = nullptr);
    ~WaitingChangesPage() override;

    void setSyncState(const SyncState &state);
    /// While somebody has asked for the changes to be sent; the token hears of a Cancel. How far it has got,
    /// setSyncState says.
    std::stop_token beginSending();
    void endSending();

    void say(Banner::Tone tone, Sentence sentence);
    void clearBanner();
    void select(quint64 number);
    void focusList();

Q_SIGNALS:
    void sendWanted();
    /// Undo or Take back; it has been asked about where something is lost by it.
    void undoWanted(quint64 number);
    void giveUpWanted(quint64 number);
    void tryAgainWanted(quint64 number);
    void decideWanted(quint64 number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void act(models::ChangeAction action, quint64 number);
    void exportChanges(const QList<PendingChange> &changes);
    void showListOrWhyNot();
    void retranslate();
    QString howMany() const;

    std::unique_ptr<Ui::WaitingChangesPage> m_ui;
    models::WaitingChangesModel &m_model;
    SyncState m_state;
};

} // namespace canolfan::ui
