#pragma once

#include "domain/language.h"

#include <QFrame>

class QPushButton;

namespace canolfan::ui {

/// English | Cymraeg: each language named in itself, the present one marked and bold.
class LanguageSwitch : public QFrame
{
    Q_OBJECT

public:
    explicit LanguageSwitch(QWidget *parent = nullptr);

    void setLanguage(Language language);
    QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void chosen(canolfan::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addButton(const QString &name, Language language);
    void retranslate();

    QPushButton *m_english;
    QPushButton *m_welsh;
};

} // namespace canolfan::ui
