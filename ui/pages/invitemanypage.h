#pragma once

#include "models/invitationsmodel.h"
#include "widgets/banner.h"

#include <QWidget>

#include <memory>
#include <stop_token>

namespace canolfan::ui {

namespace Ui {
class InviteManyPage;
}

/// Many people from a table: first where it comes from, then every row with what is wrong with it, to be put
/// right in place; nothing is sent before Send. Says what is wanted; what has become of it the model is told.
class InviteManyPage : public QWidget
{
    Q_OBJECT

public:
    explicit InviteManyPage(models::InvitationsModel *model, QWidget *parent = nullptr);
    ~InviteManyPage() override;

    /// The token hears of a Cancel.
    std::stop_token beginSending();
    void setProgress(int done, int total);
    void endSending();
    bool isSending() const;

    void say(Banner::Tone tone, Sentence sentence);
    void clearBanner();
    void focusFirst();

Q_SIGNALS:
    void backWanted();
    void fileWanted();
    void pasteWanted();
    void templateWanted();
    void fileDropped(const QString &path);
    void textDropped(const QString &text);
    void anotherWanted();
    void exportWanted();
    void sendWanted();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectWidgets();
    void takeOut();
    void showTableOrStart();
    void showCounts();
    void showDetail();
    void retranslate();

    std::unique_ptr<Ui::InviteManyPage> m_ui;
    models::InvitationsModel &m_model;
};

} // namespace canolfan::ui
