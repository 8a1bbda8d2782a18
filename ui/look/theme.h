#pragma once

#include <QFont>
#include <QObject>

class QApplication;

namespace canolfan::ui {

/// Dresses the whole program: Fusion, the palette, the stylesheet (canolfan.qss) and the body font. Follows
/// the system between light and dark unless told otherwise.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme
    {
        System,
        Light,
        Dark
    };

    explicit Theme(QApplication &application, Scheme scheme = Scheme::System, QObject *parent = nullptr);

    void setScheme(Scheme scheme);
    bool isDark() const { return m_dark; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool systemIsDark();
    void followSystem();
    void apply(bool dark);

    QApplication &m_application;
    Scheme m_scheme;
    bool m_dark = false;
};

/// The stylesheet template with `@name@` replaced by colours and `12u` by pixels scaled with the font.
QString styleSheet(bool dark);

} // namespace canolfan::ui
