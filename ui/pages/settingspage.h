#pragma once

#include "domain/failure.h"
#include "settings/settings.h"
#include "widgets/banner.h"
#include "widgets/choicebox.h"

#include <QWidget>

#include <memory>

namespace canolfan::ui {

namespace Ui {
class SettingsPage;
}

/// What can be chosen about the program on this computer (S3). There is no Save: a choice holds at once. Who
/// is not signed in sees what concerns the program alone.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(Settings &settings, QWidget *parent = nullptr);
    ~SettingsPage() override;

    /// Everything as it is now, and nothing said yet.
    void begin();
    /// `outlivesTheProgram`: false where secrets are kept until the program closes (`--vault memory`).
    void setSignedIn(bool signedIn, bool outlivesTheProgram = true);
    bool isSignedIn() const { return m_signedIn; }

    /// While the keychain is at work on the tick.
    void beginWork();
    void endWork();
    void say(Banner::Tone tone, Sentence sentence);

Q_SIGNALS:
    /// It is in the settings already.
    void languageChosen();
    /// It is not yet: the keychain has to be asked.
    void staySignedInChosen(bool stay);
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void setHints();
    void fillChoices();
    void readSettings();
    void showDataFolder();
    void openDataFolder();

    Settings &m_settings;
    std::unique_ptr<Ui::SettingsPage> m_ui;
    bool m_signedIn = false;
    bool m_outlivesTheProgram = true;
};

} // namespace canolfan::ui
