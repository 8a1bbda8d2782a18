#pragma once

#include "domain/syncstate.h"

#include <QPushButton>

namespace canolfan::ui {

/// How this computer and the portal stand to each other, in the header: "3 changes waiting · Offline since
/// 14:02". Pressing it leads to the waiting changes. Where there is little room it paints the most needful
/// part; what is spoken, and shown on pointing, is always all of it.
class SyncPill : public QPushButton
{
    Q_OBJECT

public:
    explicit SyncPill(QWidget *parent = nullptr);

    void setState(const SyncState &state);
    /// All of its words, or the part of them that there is room for.
    QString shown() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int widthOf(const QString &words) const;
    void retranslate();

    SyncState m_state;
    QString m_short;
};

} // namespace canolfan::ui
