package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.audit.Actor;

/** The applicant in the history of the case, as everybody may see it. */
record PublicActor(String departmentName, String name) implements Actor {

    static PublicActor of(OpenDataApplication application) {
        return new PublicActor(application.applicantKind().label(), application.maskedName());
    }

    /** Has no account. */
    @Override
    public String id() {
        return "";
    }
}
