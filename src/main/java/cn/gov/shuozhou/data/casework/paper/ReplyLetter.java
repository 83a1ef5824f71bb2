package cn.gov.shuozhou.data.casework.paper;

import cn.gov.shuozhou.data.document.Blank;
import cn.gov.shuozhou.data.document.DocumentTemplate;
import cn.gov.shuozhou.data.document.Layout;
import cn.gov.shuozhou.data.document.StandardTemplate;
import java.util.Map;

/** 答复函 as a Word file in 信函格式. */
public final class ReplyLetter {

    private ReplyLetter() {}

    public static byte[] of(Reply reply) {
        return new DocumentTemplate(StandardTemplate.of(Layout.LETTER, reply.agency()))
                .fill(Map.of(
                        Blank.NUMBER, reply.number(),
                        Blank.TITLE, reply.title(),
                        Blank.ADDRESSEE, reply.addressee(),
                        Blank.BODY, String.join("\n", reply.paragraphs()),
                        Blank.AGENCY, reply.agency(),
                        Blank.DATE, reply.dated()));
    }
}
