#pragma once

#include "domain/connectionreport.h"

#include <QFrame>

#include <array>

class QLabel;

namespace canolfan::ui {

class GlyphLabel;

/// One address of the connection check: what it is for, where it is, and a row for each stage with what was
/// found. What has not been reached yet is there from the start, so that nothing jumps.
class StageList : public QFrame
{
    Q_OBJECT

public:
    explicit StageList(QWidget *parent = nullptr);

    void setAddress(const CheckedAddress &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        GlyphLabel *glyph;
        QLabel *stage;
        QLabel *sentence;
    };

    QLabel *addLabel(const QString &kind);
    void showWords();
    void showRow(const Row &row, const StageResult &result);

    CheckedAddress m_address{NeededAddress::Portal};
    QLabel *m_title;
    QLabel *m_url;
    std::array<Row, allCheckStages.size()> m_rows{};
};

} // namespace canolfan::ui
