#pragma once

#include <QSpinBox>

#include <functional>

namespace canolfan::ui {

/// A number with its unit, such as "15 minutes", and our chevrons. The unit follows the number and the
/// language.
class NumberBox : public QSpinBox
{
    Q_OBJECT

public:
    /// A number with its unit, the number first.
    using Words = std::function<QString(int)>;

    explicit NumberBox(QWidget *parent = nullptr);

    void setWords(Words words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showUnit();

    Words m_words;
};

} // namespace canolfan::ui
