package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.DataLoading.Filled;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 恢复上一版: puts the version before the current one back in its place, as long as its rows are kept. */
@Service
@Article("第十七条")
public class DataRestoration {

    private final DataSetRegister register;
    private final DataSetMapper mapper;
    private final DataSets dataSets;
    private final DataLoading loading;
    private final Clock clock;

    DataRestoration(
            DataSetRegister register, DataSetMapper mapper, DataSets dataSets, DataLoading loading, Clock clock) {
        this.register = register;
        this.mapper = mapper;
        this.dataSets = dataSets;
        this.loading = loading;
        this.clock = clock;
    }

    /** The version that can be put back now, if there is one. */
    public Optional<DataSet> restorable(long resourceId) {
        return dataSets.current(resourceId)
                .map(DataSet::previousId)
                .map(mapper::find)
                .filter(set -> set.state() == DataSet.State.SUPERSEDED)
                .filter(set -> lastDay(set).compareTo(LocalDate.now(clock)) >= 0);
    }

    /** The last day on which a replaced version can be put back. */
    public LocalDate lastDay(DataSet replaced) {
        return Objects.requireNonNull(mapper.changedAt(replaced.id()))
                .toLocalDate()
                .plusDays(DataSetRegister.KEPT_DAYS - 1L);
    }

    /**
     * Puts a version back.
     *
     * @param dataSetId the version that the person has seen
     * @throws RequestRejected invalid without a reason; conflict when it is not the version before any more
     */
    @Transactional
    public DataSet restore(long resourceId, long dataSetId, String reason, Person person) {
        String remark = Remark.of(reason, true, "恢复上一版会替换当前数据");
        Optional<Long> current = register.lock(resourceId);
        DataSet wanted = restorable(resourceId)
                .filter(set -> set.id() == dataSetId)
                .orElseThrow(() -> RequestRejected.conflict("当前数据已经变化，或者上一版已超过 90 天、不再保留，没有恢复。请刷新页面查看当前版本。"));
        if (loading.isReadable(wanted)) {
            throw RequestRejected.conflict(
                    "第 %d 版保存之后，有信息项改定为敏感信息，这一版没有加密保存，不能恢复（第二十八条）。请重新上传数据。".formatted(wanted.version()));
        }
        String when = LocalDateTime.now(clock).toLocalDate().toString();
        return dataSets.use(
                resourceId,
                new Filled(wanted.id(), wanted.rowTotal()),
                current.orElse(null),
                "%s %s恢复：%s".formatted(when, person.name(), remark));
    }
}
