#pragma once

#include "domain/keptcentre.h"
#include "domain/profile.h"
#include "widgets/pillbutton.h"

#include <functional>

namespace canolfan::ui {

/// The centre that is open (S5), for somebody who has several: its menu leads to the others, and says how
/// many changes wait in each.
class CentreSwitch : public PillButton
{
    Q_OBJECT

public:
    /// As far as it is known; asked whenever the menu opens.
    using Kept = std::function<QList<KeptCentre>()>;

    explicit CentreSwitch(QWidget *parent = nullptr);

    void setKept(Kept kept) { m_kept = std::move(kept); }
    /// The first is the one that is open.
    void setCentres(const QList<Centre> &centres);

Q_SIGNALS:
    /// Another than the one that is open.
    void chosen(const QString &number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCentres();

    QList<Centre> m_centres;
    Kept m_kept;
};

} // namespace canolfan::ui
