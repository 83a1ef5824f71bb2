package cn.gov.shuozhou.data.crash;

import java.net.http.HttpResponse;

/**
 * What came back.
 *
 * @param repeated whether the request was sent once before and its answer was lost
 */
record Reply(int status, String body, String location, boolean repeated) {

    static Reply of(HttpResponse<String> response, boolean repeated) {
        return new Reply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(""),
                repeated);
    }

    /** The body of an answer that must be of this status. */
    String expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("%d instead of %d, to %s: %s".formatted(status, wanted, location, body));
        }
        return body;
    }

    /** Whether it says that the system cannot do anything now. */
    boolean isPutOff() {
        return status == 503;
    }

    /** Whether it promises that the request was not carried out. */
    boolean saysNothingWasDone() {
        return body.contains("没有作任何更改");
    }

    /** Whether it says that a request, sent again, had been carried out the first time. */
    boolean wasDoneBefore() {
        return repeated && status == 409;
    }
}
