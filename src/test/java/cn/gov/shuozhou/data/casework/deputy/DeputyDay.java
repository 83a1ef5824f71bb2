package cn.gov.shuozhou.data.casework.deputy;

/** The daily look at deputyships, for tests of other packages. */
public final class DeputyDay {

    private final DeputyDays days;

    DeputyDay(DeputyDays days) {
        this.days = days;
    }

    public void comes() {
        days.lookAtTheDay();
    }
}
