#include "practice/centre/portal_endpoint.h"

#include "practice/centre/catalogue.h"
#include "practice/centre/history.h"
#include "practice/centre/invitations.h"
#include "practice/centre/invite.h"
#include "practice/centre/me.h"
#include "practice/centre/users.h"

namespace practice {

using namespace Qt::StringLiterals;

void addPortalRoutes(Router &router, const Portal &portal)
{
    const auto add = [&](const QByteArray &method, const QString &path,
                         Reply (*answer)(const Portal &, const Request &)) {
        router.add(method, "/api/v1"_L1 + path,
            [&portal, answer](const Request &request) { return answer(portal, request); });
    };
    add("GET", u"/me"_s, &getMe);
    add("GET", u"/permissions"_s, &listPermissions);
    add("GET", u"/centres/{}/users"_s, &listUsers);
    add("POST", u"/centres/{}/users"_s, &inviteUser);
    add("GET", u"/centres/{}/users/{}"_s, &getUser);
    add("PATCH", u"/centres/{}/users/{}"_s, &changeUser);
    add("DELETE", u"/centres/{}/users/{}"_s, &deleteUser);
    add("POST", u"/centres/{}/users/{}/invitation"_s, &resendInvitation);
    add("DELETE", u"/centres/{}/users/{}/invitation"_s, &cancelInvitation);
    add("GET", u"/centres/{}/changes"_s, &listChanges);
    add("GET", u"/centres/{}/history"_s, &listHistory);
}

} // namespace practice
