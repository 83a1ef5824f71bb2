package cn.gov.shuozhou.data.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** Answers a program with the same shape as every other refusal: {@code {"problems": [{"field", "sentence"}]}}. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void write(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"problems\":[{\"field\":\"\",\"sentence\":\"" + escaped(sentence) + "\"}]}");
    }

    private static String escaped(String sentence) {
        return sentence.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
