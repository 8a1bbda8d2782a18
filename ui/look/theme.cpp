#include "look/theme.h"

#include "look/metrics.h"
#include "look/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QStyleFactory>

static void initialiseLookResources()
{
    Q_INIT_RESOURCE(look); // a static library's resources are not found otherwise
}

namespace canolfan::ui {

Theme::Theme(QApplication &application, Scheme scheme, QObject *parent)
    : QObject(parent), m_application(application), m_scheme(scheme)
{
    initialiseLookResources();
    const bool dark = scheme == Scheme::System ? systemIsDark() : scheme == Scheme::Dark;
    QFont font = QApplication::font();
    font.setPixelSize(bodyPixels(font));
    QApplication::setFont(font);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply(dark);
    application.installEventFilter(this);
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    apply(scheme == Scheme::System ? systemIsDark() : scheme == Scheme::Dark);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Only what the window system tells its windows. A change of the application's palette is also what our
    // own changes send, some time later, and answering those would never end.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType() && m_scheme == Scheme::System)
        QMetaObject::invokeMethod(this, &Theme::followSystem, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

bool Theme::systemIsDark()
{
    // Qt 6.4 has no colour scheme to ask for: the palette without ours tells.
    QApplication::setPalette(QPalette());
    return ui::isDark(QApplication::palette());
}

void Theme::followSystem()
{
    apply(systemIsDark());
}

void Theme::apply(bool dark)
{
    m_dark = dark;
    QApplication::setPalette(paletteFrom(dark ? darkTokens() : lightTokens()));
    m_application.setStyleSheet(styleSheet(dark));
}

} // namespace canolfan::ui
