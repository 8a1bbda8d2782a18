#include "settings/settings.h"

#include <QDir>
#include <QSettings>

namespace canolfan {

using settings::Declaration;
using settings::Scope;

Settings::Settings(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_dataFolder(dataFolder)
    , m_file(std::make_unique<QSettings>(
          QDir(dataFolder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat))
{
}

Settings::~Settings() = default;

static QString keyOf(const Declaration &declaration, const QString &of)
{
    return declaration.scope == Scope::Computer ? declaration.key : declaration.key.arg(of);
}

QVariant Settings::value(Setting setting, const QString &of) const
{
    const Declaration &declaration = settings::declarationOf(setting);
    return settings::accepted(declaration, m_file->value(keyOf(declaration, of)));
}

void Settings::set(Setting setting, const QVariant &value, const QString &of)
{
    const Declaration &declaration = settings::declarationOf(setting);
    const QString key = keyOf(declaration, of);
    const QVariant before = this->value(setting, of);
    const QVariant after = settings::accepted(declaration, value);
    // The fallback is no entry of its own: what nobody has chosen follows a later version's fallback.
    if (after == declaration.fallback)
        m_file->remove(key);
    else
        m_file->setValue(key,
            declaration.kind == settings::Kind::Moment ? after.toDateTime().toString(Qt::ISODate) : after);
    // Another process, the command line say, looks at once; and nothing chosen is lost in a crash.
    m_file->sync();
    if (after != before)
        Q_EMIT changed(setting);
}

std::optional<Language> Settings::language() const
{
    return languageFromId(value(Setting::Language).toString());
}

void Settings::setLanguage(std::optional<Language> language)
{
    set(Setting::Language, language ? idOf(*language) : QString());
}

ColourScheme Settings::colourScheme() const
{
    const Declaration &declaration = settings::declarationOf(Setting::ColourScheme);
    return ColourScheme(declaration.choices.indexOf(value(Setting::ColourScheme).toString()));
}

void Settings::setColourScheme(ColourScheme scheme)
{
    const Declaration &declaration = settings::declarationOf(Setting::ColourScheme);
    set(Setting::ColourScheme, declaration.choices.at(int(scheme)));
}

int Settings::idleLockMinutes() const
{
    return value(Setting::IdleLockMinutes).toInt();
}

void Settings::setIdleLockMinutes(int minutes)
{
    set(Setting::IdleLockMinutes, minutes);
}

bool Settings::staySignedIn() const
{
    return value(Setting::StaySignedIn).toBool();
}

void Settings::setStaySignedIn(bool stay)
{
    set(Setting::StaySignedIn, stay);
}

int Settings::retentionDays() const
{
    return value(Setting::RetentionDays).toInt();
}

void Settings::setRetentionDays(int days)
{
    set(Setting::RetentionDays, days);
}

int Settings::undoSeconds() const
{
    return value(Setting::UndoSeconds).toInt();
}

void Settings::setUndoSeconds(int seconds)
{
    set(Setting::UndoSeconds, seconds);
}

QByteArray Settings::windowGeometry() const
{
    return value(Setting::WindowGeometry).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    set(Setting::WindowGeometry, geometry);
}

// Each column's choices stand together: from its beginning, then from its end.
PeopleOrder Settings::peopleOrder() const
{
    const Declaration &declaration = settings::declarationOf(Setting::PeopleOrder);
    const auto choice = int(declaration.choices.indexOf(value(Setting::PeopleOrder).toString()));
    return {PeopleColumn(choice / 2), Qt::SortOrder(choice % 2)};
}

void Settings::setPeopleOrder(const PeopleOrder &order)
{
    const Declaration &declaration = settings::declarationOf(Setting::PeopleOrder);
    set(Setting::PeopleOrder, declaration.choices.at(2 * int(order.column) + int(order.order)));
}

QStringList Settings::peopleFilter() const
{
    return value(Setting::PeopleFilter).toStringList();
}

void Settings::setPeopleFilter(const QStringList &ids)
{
    set(Setting::PeopleFilter, ids);
}

// An empty list is not stored as one, so whoever removes all is offered the suggested ones again.
std::optional<QList<AccessTemplate>> Settings::accessTemplates(const QString &centre) const
{
    QList<AccessTemplate> templates;
    for (const QString &text : value(Setting::AccessTemplates, centre).toStringList()) {
        if (const std::optional<AccessTemplate> read = accessTemplateFromText(text))
            templates << *read;
    }
    return templates.isEmpty() ? std::nullopt : std::optional(templates);
}

void Settings::setAccessTemplates(const QString &centre, const QList<AccessTemplate> &templates)
{
    QStringList texts;
    for (const AccessTemplate &each : templates)
        texts << textOf(each);
    set(Setting::AccessTemplates, texts, centre);
}

QList<AddressMove> Settings::addressMoves(const QString &centre) const
{
    QList<AddressMove> moves;
    for (const QString &text : value(Setting::AddressMoves, centre).toStringList()) {
        if (const std::optional<AddressMove> read = addressMoveFromText(text))
            moves << *read;
    }
    return moves;
}

void Settings::setAddressMoves(const QString &centre, const QList<AddressMove> &moves)
{
    QStringList texts;
    for (const AddressMove &each : moves)
        texts << textOf(each);
    set(Setting::AddressMoves, texts, centre);
}

QString Settings::portal() const
{
    return value(Setting::Portal).toString();
}

void Settings::setPortal(const QString &address)
{
    set(Setting::Portal, address);
}

QString Settings::rememberedAccount(const QString &userPoolId) const
{
    return value(Setting::RememberedAccount, userPoolId).toString();
}

void Settings::setRememberedAccount(const QString &userPoolId, const QString &sub)
{
    set(Setting::RememberedAccount, sub, userPoolId);
}

QStringList Settings::leftBehind(const QString &userPoolId) const
{
    return value(Setting::LeftBehind, userPoolId).toStringList();
}

void Settings::setLeftBehind(const QString &userPoolId, const QStringList &subs)
{
    set(Setting::LeftBehind, subs, userPoolId);
}

bool Settings::leftLocked(const QString &userPoolId) const
{
    return value(Setting::LeftLocked, userPoolId).toBool();
}

void Settings::setLeftLocked(const QString &userPoolId, bool locked)
{
    set(Setting::LeftLocked, locked, userPoolId);
}

QDateTime Settings::lastContact(const QString &userPoolId) const
{
    return value(Setting::LastContact, userPoolId).toDateTime();
}

void Settings::setLastContact(const QString &userPoolId, const QDateTime &moment)
{
    set(Setting::LastContact, moment.toUTC().toString(Qt::ISODate), userPoolId);
}

QString Settings::centre(const QString &userPoolId) const
{
    return value(Setting::Centre, userPoolId).toString();
}

void Settings::setCentre(const QString &userPoolId, const QString &number)
{
    set(Setting::Centre, number, userPoolId);
}

bool Settings::isWritable() const
{
    return m_file->isWritable();
}

} // namespace canolfan
