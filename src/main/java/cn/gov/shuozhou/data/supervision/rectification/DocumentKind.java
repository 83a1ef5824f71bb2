package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.document.DocumentTemplate;
import cn.gov.shuozhou.data.document.Layout;
import cn.gov.shuozhou.data.document.StandardTemplate;
import cn.gov.shuozhou.data.organization.Role;
import org.jspecify.annotations.Nullable;

/** The documents of the ladder; each is a series of numbers of its own. */
enum DocumentKind {
    DEFENCE_REPLY("申辩答复", Layout.LETTER, Agencies.BUREAU),
    NOTICE("整改通知书", Layout.DOWNWARD, Agencies.BUREAU),
    REPORT("上报领导小组的报告", Layout.UPWARD, Agencies.BUREAU),
    ORDER("责令限期改正通知书", Layout.DOWNWARD, Agencies.LEADING_GROUP),
    CRITICISM("通报批评", Layout.DOWNWARD, Agencies.LEADING_GROUP),
    CORRECTION("通报更正", Layout.DOWNWARD, Agencies.LEADING_GROUP),
    SANCTION("处分建议书", Layout.LETTER, Agencies.LEADING_GROUP);

    private final String label;
    private final Layout layout;
    private final String agency;

    DocumentKind(String label, Layout layout, String agency) {
        this.label = label;
        this.layout = layout;
        this.agency = agency;
    }

    public String label() {
        return label;
    }

    Layout layout() {
        return layout;
    }

    /** In whose name it is issued: nobody issues documents to itself. */
    String agency(Rectification one) {
        return one.supervisors() == Role.LEADING_GROUP ? Agencies.LEADING_GROUP : agency;
    }

    /** To whom a copy goes besides: the other of the two that have to do with every case. */
    String copies(Rectification one) {
        return agency(one).equals(Agencies.BUREAU) ? Agencies.LEADING_GROUP + "办公室" : Agencies.BUREAU;
    }

    /** The series of its numbers: each agency counts its own. */
    String series(Rectification one) {
        return isAnothers(one) ? "GROUP_" + name() : name();
    }

    /** Whether somebody else issues it than usual. */
    boolean isAnothers(Rectification one) {
        return !agency(one).equals(agency);
    }

    /** Whether the department signs for it before its limit begins. */
    boolean isServed() {
        return this == NOTICE || this == ORDER;
    }

    /** The rung on which it stands; null for what goes beside. */
    @Nullable
    Rung rung() {
        return switch (this) {
            case NOTICE -> Rung.NOTICE;
            case REPORT -> Rung.REPORT;
            case ORDER -> Rung.ORDER;
            case CRITICISM -> Rung.CRITICISM;
            case DEFENCE_REPLY, CORRECTION, SANCTION -> null;
        };
    }

    /** Whether it names people, so that only those who decide may read it. */
    public boolean isConfidential() {
        return this == SANCTION;
    }

    /** What it is made from until somebody uploads another template. */
    DocumentTemplate standard() {
        return standard(agency);
    }

    DocumentTemplate standard(String agency) {
        return new DocumentTemplate(StandardTemplate.of(layout, layout == Layout.LETTER ? agency : agency + "文件"));
    }
}
