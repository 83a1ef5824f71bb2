package cn.gov.shuozhou.data.calendar;

/** A year's notice waits for a second person of the bureau to adopt it. */
public record NoticePrepared(long id, int year, String preparedBy) {

    /** The page on which it is looked at and decided on. */
    public String page() {
        return "/calendar/notices/" + id;
    }
}
