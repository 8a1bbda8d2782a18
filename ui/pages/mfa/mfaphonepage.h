#pragma once

#include <QWidget>

#include <memory>

class QPushButton;

namespace canolfan::ui {

namespace Ui {
class MfaPhonePage;
}

/// Before an authenticator is replaced: the guide's advice for a new smartphone, with the three makers' pages
/// (S32).
class MfaPhonePage : public QWidget
{
    Q_OBJECT

public:
    explicit MfaPhonePage(QWidget *parent = nullptr);
    ~MfaPhonePage() override;

Q_SIGNALS:
    void continueWanted();
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void lead(QPushButton *button, const QString &address);

    std::unique_ptr<Ui::MfaPhonePage> m_ui;
};

} // namespace canolfan::ui
