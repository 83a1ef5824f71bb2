package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.correction.HolderNoticeMapper.Unsaid;
import cn.gov.shuozhou.data.delivery.CorrectionNews;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says with the next data that leave under a grant, once, that something in them was corrected. */
@Component
@Article("第十九条")
class GrantNews implements CorrectionNews {

    private final HolderNoticeMapper mapper;
    private final CorrectionMapper corrections;
    private final Clock clock;

    GrantNews(HolderNoticeMapper mapper, CorrectionMapper corrections, Clock clock) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Of two readers at the same moment one is given it. */
    @Override
    @Transactional
    public List<String> take(Grant grant) {
        return mapper.unsaid(grant).stream()
                .map(news -> sentence(news, grant))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> sentence(Unsaid news, Grant grant) {
        List<CorrectionPoint> concerned = corrections.points(news.caseNumber()).stream()
                .filter(point -> point.itemId() == null || grant.itemIds().contains(point.itemId()))
                .toList();
        if (concerned.isEmpty() || !say(news.caseNumber(), grant)) {
            return Optional.empty();
        }
        String what = concerned.stream()
                .map(point -> point.itemId() == null ? "目录信息" : "“" + point.itemName() + "”")
                .distinct()
                .collect(Collectors.joining("、"));
        return Optional.of("%s已更正（办件 %s%s），此前取用的数据请重新取用。"
                .formatted(what, news.caseNumber(), news.changes().isEmpty() ? "" : "，" + news.changes()));
    }

    private boolean say(String caseNumber, Grant grant) {
        mapper.hold(caseNumber, grant.departmentCode());
        return mapper.say(caseNumber, grant.number(), LocalDateTime.now(clock)) == 1;
    }
}
