package cn.gov.shuozhou.data.sharing;

/**
 * That an applicant knew of an announced change of the catalogue.
 *
 * @param words what changes and from when, as it was shown
 */
record Acknowledgement(String caseNumber, String changeCase, String words) {

    public String link() {
        return "/catalog/changes/" + changeCase;
    }
}
